package org.assistants4j.liberty.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assistants4j.function.Function;
import org.assistants4j.function.Param;
import org.assistants4j.service.AssistantService;

/** The host's own bean, which asks the assistant and answers it. */
@ApplicationScoped
public class Concierge {
  public record Booking(String roomName, int nights) {}

  @Inject AssistantService assistants;

  public String ask(String text) {
    return assistants.start().ask(text).text();
  }

  @Function(description = "Books a room")
  public Booking bookRoom(
      @Param(name = "room", description = "Its name") String room,
      @Param(name = "nights") int nights) {
    return new Booking(room, nights);
  }
}
