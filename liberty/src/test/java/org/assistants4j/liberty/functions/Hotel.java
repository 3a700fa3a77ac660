package org.assistants4j.liberty.functions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.assistants4j.function.Function;

@ApplicationScoped
public class Hotel {
  public record Guest(@NotBlank String name) {}

  @Function
  public String bookBeds(@Max(14) int nights, @Size(max = 3) List<Guest> guests) {
    return nights + " nights for " + guests.size();
  }
}
