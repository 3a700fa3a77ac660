package org.assistants4j.chat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assistants4j.chat.wire.SharedFiles;
import org.assistants4j.chat.wire.WireJson;
import org.assistants4j.service.Conversation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of the session's conversation. */
@Path("/chat/files")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Chat")
public class FilesResource {
  @Inject Chat chat;
  @Context HttpServletRequest request;

  /** Takes files. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Gives files to the conversation",
      description =
          "One or more parts named 'file': images for the model to look at, and documents for the"
              + " assistant's tools. A message that names them carries them. What may be sent is"
              + " told by /about.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = Upload.class)))
  @APIResponse(
      responseCode = "201",
      description = "The files as they were taken",
      content =
          @Content(
              schema = @Schema(implementation = SharedFiles.class),
              examples = @ExampleObject(name = "one", value = Documented.UPLOADED)))
  @APIResponse(responseCode = "409", description = "There are too many files")
  @APIResponse(responseCode = "413", description = "A file is too large")
  @APIResponse(responseCode = "415", description = "A file is of a type that is not taken")
  public Response upload(List<EntityPart> parts) throws IOException {
    try {
      Uploads uploads = new Uploads(chat);
      List<Uploaded> files = uploads.read(parts);
      Conversation conversation = session().orNew(Optional.empty()).conversation();
      return Response.status(Response.Status.CREATED)
          .entity(WireJson.write(uploads.add(conversation, files)))
          .build();
    } finally {
      for (EntityPart part : parts) {
        part.getContent().close();
      }
    }
  }

  /** As a form sends them. */
  @Schema(name = "ChatUpload")
  public record Upload(@Schema(format = "binary") List<String> file) {}

  /** Those that were given. */
  @GET
  @Operation(summary = "The files that were given to the conversation")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SharedFiles.class)))
  public String list() {
    return WireJson.write(
        conversation().map(new Uploads(chat)::list).orElse(new SharedFiles(List.of())));
  }

  /** Takes one back. */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "Takes a file from the conversation, and deletes it")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "404", description = "There is no such file")
  @APIResponse(responseCode = "409", description = "It is an image that a message shows")
  public void remove(@PathParam("id") String id) {
    new Uploads(chat).remove(conversationOrRefuse(), id);
  }

  /** The bytes of one. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The bytes of a file that the assistant made, or of an image")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "There is no such file")
  public Response download(@PathParam("id") String id) throws IOException {
    Download file = new Downloads(chat, conversationOrRefuse()).of(id);
    return Response.ok(file.bytes())
        .type(file.type())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
        .header("Content-Security-Policy", Download.POLICY)
        .build();
  }

  private Conversation conversationOrRefuse() {
    return conversation().orElseThrow(() -> BadChatRequestException.notFound("file"));
  }

  private Optional<Conversation> conversation() {
    return new Current(chat, session()).conversation();
  }

  private SessionThread session() {
    return new SessionThread(chat.assistants(), request);
  }
}
