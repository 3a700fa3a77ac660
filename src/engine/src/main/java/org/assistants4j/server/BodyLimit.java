package org.assistants4j.server;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;

/** Refuses bodies over the limit, by their announced length or when they turn out longer. */
@ApplicationScoped
@PreMatching
@Priority(BodyLimit.FIRST)
public class BodyLimit implements ContainerRequestFilter {
  static final int FIRST = 100;

  /** What a multipart form has around its file. */
  private static final long FORM = 64 * 1024;

  @Inject EngineSettings settings;

  @Override
  public void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    boolean form = type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    long limit = form ? settings.fileLimit() + FORM : settings.bodyLimit();
    if (announced(request) > limit) {
      throw tooLarge(limit);
    }
    request.setEntityStream(new Limited(request.getEntityStream(), limit));
  }

  /** Not {@code getLength()}, which knows no length over 2 GB. */
  private static long announced(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    boolean digits = length != null && length.matches("[0-9]{1,18}");
    return digits ? Long.parseLong(length) : -1;
  }

  private static ApiException tooLarge(long limit) {
    return ApiException.of(
        413,
        new ApiError(
            "The request body is larger than " + limit + " bytes.",
            "invalid_request_error",
            null,
            "request_too_large"));
  }

  private static final class Limited extends FilterInputStream {
    private final long limit;
    private long seen;

    Limited(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) {
      seen += n;
      if (seen > limit) {
        throw tooLarge(limit);
      }
    }
  }
}
