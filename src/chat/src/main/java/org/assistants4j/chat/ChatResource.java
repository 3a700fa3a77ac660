package org.assistants4j.chat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.assistants4j.chat.wire.AboutChat;
import org.assistants4j.chat.wire.ChatHistory;
import org.assistants4j.chat.wire.ChatReply;
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

/**
 * The conversation of a browser's session. Only JSON of pages of this server is taken, which other
 * sites cannot send along with a person's cookies.
 */
@Path("/chat")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Chat")
public class ChatResource {
  private static final int PAGE = 50;
  private static final String STOP =
      "The body is a JSON object, with the 'id' of a message or none.";

  @Inject Chat chat;
  @Inject ChatWorker worker;
  @Context HttpServletRequest request;

  /** {@code {"message": "..."}} is answered by {@code {"reply": "..."}}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says something and waits for the answer", description = Documented.ASK)
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ChatMessage.class),
              examples = @ExampleObject(name = "question", value = Documented.QUESTION)))
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ChatReply.class),
            examples = @ExampleObject(name = "answer", value = Documented.ANSWER)),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            examples = @ExampleObject(name = "events", value = Documented.EVENTS))
      })
  @APIResponse(responseCode = "400", description = "The message, its id or its files are wrong")
  @APIResponse(responseCode = "403", description = "A page of another origin asks")
  @APIResponse(responseCode = "404", description = "There is no such file")
  @APIResponse(responseCode = "413", description = "The message is too long")
  @APIResponse(
      responseCode = "429",
      description = "Too many messages in a minute; Retry-After tells how long to wait",
      content = @Content(examples = @ExampleObject(name = "rate", value = Documented.TOO_MANY)))
  public CompletionStage<String> ask(InputStream body) {
    return worker.answer(take(body)).thenApply(WireJson::write);
  }

  /** The same, answered by events. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public void stream(InputStream body, @Context SseEventSink sink, @Context Sse sse) {
    // Before the first event: a session cannot be made once the answer has begun.
    worker.start(take(body), new SseOutlet(sse, sink));
  }

  private Answering take(InputStream body) {
    ChatMessage message = ChatMessage.read(body, chat.settings().files());
    return new Questions(chat, session()).take(message);
  }

  /** Ends an answer. */
  @POST
  @Path("/stop")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ends an answer, also one that has not begun",
      description = "With {} whatever goes on in the conversation ends.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = StopRequest.class),
              examples = @ExampleObject(name = "stop", value = "{\"id\": \"q-17\"}")))
  @APIResponse(responseCode = "204", description = "Also when there was nothing to end")
  public void stop(InputStream body) {
    String id = ChatMessage.id(Bodies.readOptional(body, STOP).get("id"));
    new Questions(chat, session()).stop(id);
  }

  /** What is to be ended. */
  @Schema(name = "ChatStop")
  public record StopRequest(@Schema(example = "q-17") @Nullable String id) {}

  /** The conversation so far. */
  @GET
  @Operation(
      summary = "The conversation so far, oldest message first",
      description =
          "The newest messages, or with 'before' earlier ones. Nothing is made: whoever has not"
              + " said anything has an empty conversation.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ChatHistory.class),
              examples = @ExampleObject(name = "history", value = Documented.HISTORY)))
  public String history(
      @QueryParam("limit") @Schema(type = SchemaType.INTEGER, defaultValue = "50")
          @Nullable String limit,
      @QueryParam("before") @Nullable String before) {
    return WireJson.write(current().history(PageSize.read(limit, PAGE), before));
  }

  /** Deletes the conversation; the next message starts a new one. */
  @DELETE
  @Operation(summary = "Deletes the conversation")
  @APIResponse(responseCode = "204")
  public void forget() {
    current().delete();
  }

  /** Who answers. */
  @GET
  @Path("/about")
  @Operation(summary = "Who answers, who asks, and what may be sent")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = AboutChat.class),
              examples = @ExampleObject(name = "about", value = Documented.ABOUT)))
  public String about() {
    return WireJson.write(new About(chat).to(Owner.of(request).person()));
  }

  private Current current() {
    return new Current(chat, session());
  }

  private SessionThread session() {
    return new SessionThread(chat.assistants(), request);
  }
}
