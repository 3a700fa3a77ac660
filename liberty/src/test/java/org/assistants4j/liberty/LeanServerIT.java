package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import java.nio.file.Path;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAR on a server that has neither MicroProfile Health nor Telemetry. */
@SuppressWarnings("deprecation") // all of the Assistants API is, in the SDK
class LeanServerIT {
  @TempDir Path folder;

  @Test
  void runsAreAnsweredWhereNobodyWatches() throws Exception {
    try (StubModelServer model = new StubModelServer();
        ServerProcess server =
            new ServerProcess(folder, model.url())
                .without("mpHealth-4.0")
                .without("mpTelemetry-2.1")) {
      server.start();
      OpenAIClient client =
          OpenAIOkHttpClient.builder().baseUrl(server.url() + "/v1").apiKey("none").build();
      String assistant =
          client
              .beta()
              .assistants()
              .create(AssistantCreateParams.builder().model("stub").build())
              .id();
      Run run =
          client
              .beta()
              .threads()
              .createAndRun(
                  ThreadCreateAndRunParams.builder()
                      .assistantId(assistant)
                      .instructions("Say hello.")
                      .build());
      RunRetrieveParams ofThread =
          RunRetrieveParams.builder().threadId(run.threadId()).runId(run.id()).build();
      Run ended =
          Waiting.until(
              () -> client.beta().threads().runs().retrieve(ofThread),
              it -> it.usage().isPresent());
      client.close();
      assertEquals(RunStatus.COMPLETED, ended.status());
    }
  }
}
