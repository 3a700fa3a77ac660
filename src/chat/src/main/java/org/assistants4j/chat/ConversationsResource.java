package org.assistants4j.chat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.assistants4j.chat.wire.ChatHistory;
import org.assistants4j.chat.wire.ConversationList;
import org.assistants4j.chat.wire.WireJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The conversations of a person, of which a session goes on with one. */
@Path("/chat/conversations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Chat")
public class ConversationsResource {
  private static final int PAGE = 50;
  private static final int LISTED = 20;
  private static final String EXPECTED = "The body must be a JSON object with a 'title'.";

  @Inject Chat chat;
  @Context HttpServletRequest request;

  /** Begins anew. */
  @POST
  @Operation(
      summary = "Begins a new conversation with the next message",
      description =
          "A person's earlier one stays; one that is nobody's in particular is deleted, because"
              + " nobody could come back to it.")
  @APIResponse(
      responseCode = "201",
      description = "The next message begins a conversation",
      content =
          @Content(examples = @ExampleObject(name = "begun", value = "{\"conversation\": null}")))
  public Response begin() {
    new Current(chat, session()).leave();
    return Response.status(Response.Status.CREATED).entity("{\"conversation\":null}").build();
  }

  /** The person's conversations. */
  @GET
  @Operation(
      summary = "The conversations of who is logged in, newest first",
      description = "Empty where nobody is.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ConversationList.class),
              examples = @ExampleObject(name = "two", value = Documented.CONVERSATIONS)))
  public String list(
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, defaultValue = "20")
          @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return WireJson.write(conversations().list(PageSize.read(limit, LISTED), after));
  }

  /** Goes on with one. */
  @POST
  @Path("/{id}")
  @Operation(summary = "Goes on with an earlier conversation")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ChatHistory.class)))
  @APIResponse(responseCode = "404", description = "The person has no such conversation")
  public String goOn(@PathParam("id") String id) {
    SessionThread.Found found = conversations().goOn(id);
    return WireJson.write(new History(chat, found).page(PAGE, null));
  }

  /** Deletes one. */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "Deletes a conversation")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "404", description = "The person has no such conversation")
  public void delete(@PathParam("id") String id) {
    conversations().delete(id);
  }

  /** Renames one. */
  @PATCH
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a conversation another title")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = Title.class),
              examples = @ExampleObject(name = "title", value = "{\"title\": \"Rooms\"}")))
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "404", description = "The person has no such conversation")
  public void rename(@PathParam("id") String id, InputStream body) {
    JsonObject json = Bodies.read(body, EXPECTED);
    if (!(json.get("title") instanceof JsonString title)) {
      throw BadChatRequestException.invalid(
          "Invalid type for 'title': expected a string.", "title", "invalid_type");
    }
    conversations().rename(id, title.getString());
  }

  /** What a conversation is called. */
  @Schema(name = "ChatTitle")
  public record Title(@Schema(maxLength = 200, example = "Rooms") String title) {}

  private Conversations conversations() {
    return new Conversations(chat, session());
  }

  private SessionThread session() {
    return new SessionThread(chat.assistants(), request);
  }
}
