package org.assistants4j.liberty.functions;

import jakarta.enterprise.context.Dependent;
import org.assistants4j.function.Function;
import org.assistants4j.function.Param;

@Dependent
public class Greeter {
  private int greeted;

  @Function
  public String greet(@Param(description = "A name") String name) {
    return ++greeted + " " + name;
  }
}
