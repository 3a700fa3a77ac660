package org.assistants4j.engine.model;

import java.net.URI;
import org.assistants4j.telemetry.GenAi;
import org.assistants4j.telemetry.SpanSpec;
import org.jspecify.annotations.Nullable;

/**
 * Where a model is.
 *
 * @param provider whose form of the API it speaks
 * @param host null when it is in this process
 * @param port 0 when it is in this process
 */
public record Place(String provider, @Nullable String host, int port) {
  /** In this process. */
  static final Place HERE = new Place("assistants4j", null, 0);

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** A server that speaks OpenAI's chat completions. */
  static Place of(URI url) {
    int standard = "https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP;
    return new Place(GenAi.OPENAI, url.getHost(), url.getPort() < 0 ? standard : url.getPort());
  }

  /** A call of a model there. */
  SpanSpec chat(String model) {
    SpanSpec spec = SpanSpec.chat(provider, model, host != null);
    return host == null
        ? spec
        : spec.with(GenAi.SERVER_ADDRESS, host).with(GenAi.SERVER_PORT, port);
  }
}
