package org.assistants4j.liberty.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The host's own endpoint. */
@Path("/rooms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class Rooms {
  public record Room(String roomName, int seatCount, String bookedBy) {}

  @GET
  public Room free() {
    return new Room("Blue room", 4, null);
  }

  @PUT
  @Produces(MediaType.TEXT_PLAIN)
  public String rename(Room room) {
    return room.toString();
  }
}
