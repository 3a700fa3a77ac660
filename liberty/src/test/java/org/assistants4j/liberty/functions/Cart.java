package org.assistants4j.liberty.functions;

import jakarta.enterprise.context.RequestScoped;
import org.assistants4j.function.Function;

@RequestScoped
public class Cart {
  private int items;

  @Function
  public String putInCart() {
    return ++items + " on " + Thread.currentThread().getName();
  }
}
