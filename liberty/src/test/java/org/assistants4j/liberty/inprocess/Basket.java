package org.assistants4j.liberty.inprocess;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.assistants4j.function.Function;

@RequestScoped
public class Basket {
  private final List<String> items = new ArrayList<>();

  @Function
  public int addItem(String item) {
    items.add(item);
    return items.size();
  }

  public List<String> items() {
    return List.copyOf(items);
  }
}
