package org.assistants4j.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

  @Context HttpServletRequest request;

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
    if (told.status() == 405 && thrown instanceof WebApplicationException http) {
      answer.header(HttpHeaders.ALLOW, http.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }

  private ApiException told(Throwable thrown) {
    boolean http = thrown instanceof WebApplicationException;
    // What a filter or a body reader threw arrives wrapped.
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiException refused) {
        return refused;
      } else if (cause instanceof InvalidParameterException invalid) {
        return ApiException.of(
            400,
            new ApiError(
                invalid.getMessage(), "invalid_request_error", invalid.param(), invalid.code()));
      } else if (http && cause instanceof NumberFormatException) {
        return ApiException.badRequest("A query parameter is not the number it must be.");
      }
    }
    if (thrown instanceof WebApplicationException answer) {
      return ofHttp(answer.getResponse().getStatus());
    }
    LOG.error(
        "Request {} failed because of an unexpected error",
        request.getAttribute(RequestId.ATTRIBUTE),
        thrown);
    return ofHttp(500);
  }

  private ApiException ofHttp(int status) {
    return HttpErrors.of(status, request.getMethod(), request.getRequestURI());
  }
}
