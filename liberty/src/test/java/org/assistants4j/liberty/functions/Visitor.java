package org.assistants4j.liberty.functions;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.assistants4j.function.Function;

@SessionScoped
public class Visitor implements Serializable {
  private static final long serialVersionUID = 1L;

  private int visits;

  @Function
  public String countVisit() {
    return ++visits + " on " + Thread.currentThread().getName();
  }
}
