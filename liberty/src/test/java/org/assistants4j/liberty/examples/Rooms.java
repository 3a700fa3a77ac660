package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.assistants4j.function.Function;
import org.assistants4j.function.FunctionException;
import org.assistants4j.function.Param;
import org.assistants4j.service.Conversation;

@ApplicationScoped
public class Rooms {
  public enum View {
    SEA,
    GARDEN
  }

  public record Room(String name, View view, int beds) {}

  public record Stay(String room, LocalDate from, int nights, String bookedIn) {}

  private static final List<Room> ROOMS =
      List.of(new Room("Blue room", View.SEA, 2), new Room("Red room", View.GARDEN, 1));

  /** The conversation from which a function is called. */
  @Inject Conversation conversation;

  @Function(description = "The rooms with a certain view")
  public List<Room> findRooms(View view) {
    return ROOMS.stream().filter(room -> room.view() == view).toList();
  }

  @Function(description = "Books a room")
  public Stay bookRoom(
      @Param(description = "the room's name, as find_rooms tells it") String room,
      LocalDate from,
      @Positive @Max(14) int nights) {
    if (ROOMS.stream().noneMatch(each -> each.name().equals(room))) {
      throw new FunctionException("There is no room of this name. Ask find_rooms.");
    }
    return new Stay(room, from, nights, conversation.title().orElse("no title"));
  }
}
