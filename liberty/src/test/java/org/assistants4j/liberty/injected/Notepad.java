package org.assistants4j.liberty.injected;

import jakarta.enterprise.context.RequestScoped;

@RequestScoped
public class Notepad {
  private int lines;

  public int lines() {
    return ++lines;
  }
}
