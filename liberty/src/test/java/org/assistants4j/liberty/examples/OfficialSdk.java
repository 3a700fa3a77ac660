package org.assistants4j.liberty.examples;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.runs.Run;

/** The third example of the README. */
public final class OfficialSdk {
  private OfficialSdk() {}

  public static Run startARun() {
    OpenAIClient client =
        OpenAIOkHttpClient.builder().baseUrl("http://localhost:9080/v1").apiKey("unused").build();

    Assistant assistant =
        client.beta().assistants().create(AssistantCreateParams.builder().model("offline").build());
    Run run =
        client
            .beta()
            .threads()
            .createAndRun(ThreadCreateAndRunParams.builder().assistantId(assistant.id()).build());
    return run;
  }
}
