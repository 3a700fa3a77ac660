package org.assistants4j.liberty.functions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.assistants4j.function.Function;

@ApplicationScoped
public class PathTeller {
  @Inject HttpServletRequest request;

  @Function
  public String tellPath() {
    return request.getContextPath() + " on " + Thread.currentThread().getName();
  }
}
