package org.assistants4j.client;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.retry.RetryAdvice;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns every answer of 400 and above into an {@link ApiException}. */
public final class RefusalMapper implements ResponseExceptionMapper<ApiException> {
  private static final int FIRST_REFUSAL = 400;
  private static final int MOST_BYTES = 64 * 1024;

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= FIRST_REFUSAL;
  }

  @Override
  public ApiException toThrowable(Response response) {
    return ApiException.of(
        response.getStatus(),
        ErrorBody.read(response.getStatus(), body(response)),
        response.getHeaderString("x-request-id"),
        RetryAdvice.read(response::getHeaderString, Instant.now()));
  }

  private static byte[] body(Response response) {
    try (InputStream body = response.readEntity(InputStream.class)) {
      return body == null ? new byte[0] : body.readNBytes(MOST_BYTES);
    } catch (IOException | RuntimeException unreadable) {
      // The status alone says enough to go on with.
      return new byte[0];
    }
  }
}
