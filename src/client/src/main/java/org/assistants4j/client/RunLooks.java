package org.assistants4j.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.assistants4j.api.Run;
import org.jspecify.annotations.Nullable;

/** Looks at a run. To be guarded as a whole, for an answer is not there before it is read. */
interface RunLooks {

  /**
   * @param pollAfter when the server wants to be asked again, or null when it does not say
   */
  record Look(Run run, @Nullable Duration pollAfter) {}

  @GET
  Look look(String threadId, String runId);

  static RunLooks by(RunPollsClient client) {
    return (threadId, runId) -> {
      try (Response answer = client.retrieve(threadId, runId)) {
        return new Look(
            answer.readEntity(Run.class),
            pollAfter(answer.getHeaderString("openai-poll-after-ms")));
      }
    };
  }

  private static @Nullable Duration pollAfter(@Nullable String millis) {
    try {
      long told = millis == null ? 0 : Long.parseLong(millis.strip());
      return told > 0 ? Duration.ofMillis(told) : null;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }
}
