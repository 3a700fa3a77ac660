package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import org.assistants4j.function.Param;
import org.assistants4j.service.AssistantService;

@ApplicationScoped
public class Bookings {
  @Inject AssistantService assistants;

  public record Booking(
      @Param(description = "such as Blue room") String room,
      @Positive int guests,
      Optional<String> wish) {}

  public Booking understand(String letter) {
    return assistants.start().ask("What does this letter book? " + letter, Booking.class);
  }
}
