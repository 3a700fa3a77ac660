package org.assistants4j.liberty.inprocess;

import jakarta.enterprise.context.ApplicationScoped;
import org.assistants4j.function.Function;

@ApplicationScoped
public class Weather {
  @Function
  public String getWeather(String city) {
    return "Sun over " + city;
  }
}
