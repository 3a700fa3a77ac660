package org.assistants4j.server;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a body that cannot be read a bad request: forms that are cut or broken, chunks and
 * compressions that are none.
 */
public class BodyReading implements ReaderInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(BodyReading.class);

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (WebApplicationException refused) {
      throw refused;
    } catch (IOException | RuntimeException unreadable) {
      throw unreadable(unreadable);
    }
  }

  /** {@link ErrorMapper} looks into the cause, which may be a refusal that says more. */
  static BadRequestException unreadable(Exception cause) {
    LOG.debug("A request body could not be read", cause);
    return new BadRequestException(cause);
  }
}
