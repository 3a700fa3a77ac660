package org.assistants4j.server;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into the API's error. */
public class ErrorMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

  @Context UriInfo uriInfo;

  @Override
  public Response toResponse(Throwable thrown) {
    ApiException told = told(thrown);
    Response.ResponseBuilder answer =
        Response.status(told.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Json.write(new ApiError.Envelope(told.error())));
    if (told.status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.build();
  }

  private ApiException told(Throwable thrown) {
    // What a filter or a body reader threw arrives wrapped.
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiException refused) {
        return refused;
      } else if (cause instanceof InvalidParameterException invalid) {
        return new ApiException(
            400,
            new ApiError(
                invalid.getMessage(), "invalid_request_error", invalid.param(), invalid.code()));
      } else if (cause instanceof NumberFormatException) {
        return ApiException.badRequest("A query parameter is not the number it must be.");
      }
    }
    return thrown instanceof WebApplicationException http ? ofHttp(http) : unexpected(thrown);
  }

  private ApiException ofHttp(WebApplicationException http) {
    int status = http.getResponse().getStatus();
    String message =
        switch (status) {
          case 404 -> "Invalid URL (" + path() + ")";
          case 405 -> "Not allowed method for this URL (" + path() + ")";
          case 415 -> "Unsupported Content-Type: send application/json.";
          default -> "The request could not be answered (HTTP " + status + ").";
        };
    return new ApiException(status, ApiError.invalidRequest(message));
  }

  private String path() {
    return uriInfo.getRequestUri().getPath();
  }

  private static ApiException unexpected(Throwable thrown) {
    LOG.error("A request failed because of an unexpected error", thrown);
    return new ApiException(
        500,
        new ApiError(
            "The server had an error while processing your request.", "server_error", null, null));
  }
}
