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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.util.List;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The conversation of a browser's session. Only JSON is taken, which other sites cannot send along
 * with a person's cookies.
 */
@Path("/chat")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Chat")
public class ChatResource {
  @Inject AssistantService assistants;
  @Inject ChatWorker worker;
  @Context HttpServletRequest request;

  /** {@code {"message": "..."}} is answered by {@code {"reply": "..."}}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Says something and waits for the answer",
      description =
          "With Accept: text/event-stream the answer comes as events: started, delta {\"text\"},"
              + " and at last done {\"reply\"} or error {\"message\"}.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ChatMessage.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ChatReply.class)))
  public String ask(InputStream body) {
    ChatMessage message = ChatMessage.read(body);
    return ChatReply.of(session().conversation().ask(message.message())).json();
  }

  /** The same, answered by events. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public void stream(InputStream body, @Context SseEventSink sink, @Context Sse sse) {
    ChatMessage message = ChatMessage.read(body);
    // Before the first event: a session cannot be made once the answer has begun.
    Conversation conversation = session().conversation();
    worker.start(new ChatStream(conversation, message, new SseOutlet(sse, sink)));
  }

  /** The conversation so far, as {@code {"messages": [{"role": "user", "text": "..."}]}}. */
  @GET
  @Operation(summary = "The conversation so far, oldest message first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ChatHistory.class)))
  public String history() {
    return ChatHistory.of(session().existing().map(Conversation::history).orElse(List.of())).json();
  }

  /** Forgets the conversation; the next message starts a new one. */
  @DELETE
  @Operation(summary = "Starts anew")
  @APIResponse(responseCode = "204")
  public void forget() {
    session().forget();
  }

  private ChatSession session() {
    return new ChatSession(assistants, request);
  }
}
