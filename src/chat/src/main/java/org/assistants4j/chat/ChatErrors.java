package org.assistants4j.chat;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers every failure with {@code {"error": {...}}}. */
public final class ChatErrors implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable thrown) {
    ChatFailure failure = ChatFailure.of(thrown);
    Response.ResponseBuilder response =
        thrown instanceof WebApplicationException http
                && http.getResponse().getStatus() == failure.status()
            ? Response.fromResponse(http.getResponse())
            : Response.status(failure.status());
    if (failure.retryAfter() != null) {
      response.header(HttpHeaders.RETRY_AFTER, failure.retryAfter());
    }
    return response.type(MediaType.APPLICATION_JSON_TYPE).entity(failure.json()).build();
  }
}
