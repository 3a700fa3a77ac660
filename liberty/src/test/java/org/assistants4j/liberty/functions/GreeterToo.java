package org.assistants4j.liberty.functions;

import jakarta.enterprise.context.ApplicationScoped;
import org.assistants4j.function.Function;

@ApplicationScoped
public class GreeterToo {
  @Function
  public String greet() {
    return "Hello";
  }
}
