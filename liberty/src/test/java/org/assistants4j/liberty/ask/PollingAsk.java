package org.assistants4j.liberty.ask;

import com.openai.client.OpenAIClient;
import com.openai.core.http.HttpResponseFor;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Asks with the official SDK, which has no call that waits: the message and the run are created,
 * and the run is looked at whenever the server says, as the SDKs that have such a call do it.
 */
@SuppressWarnings("deprecation") // all of the Assistants API is, in the SDK
final class PollingAsk implements Ask {
  private static final Set<RunStatus> OPEN = Set.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS);
  private static final long OTHERWISE_MILLIS = 1000;

  private final OpenAIClient client;
  private final String assistant;

  PollingAsk(OpenAIClient client, String assistant) {
    this.client = client;
    this.assistant = assistant;
  }

  @Override
  public Took send() throws InterruptedException {
    String thread = client.beta().threads().create().id();
    long began = System.nanoTime();
    client
        .beta()
        .threads()
        .messages()
        .create(
            thread,
            MessageCreateParams.builder()
                .role(MessageCreateParams.Role.USER)
                .content(QUESTION)
                .build());
    Run run =
        client
            .beta()
            .threads()
            .runs()
            .create(thread, RunCreateParams.builder().assistantId(assistant).build());
    awaitEnd(run);
    String answer = newest(thread, run);
    double end = Took.since(began);
    Answers.check(answer);
    return new Took(end, end);
  }

  private void awaitEnd(Run run) throws InterruptedException {
    RunRetrieveParams look = RunRetrieveParams.builder().threadId(run.threadId()).build();
    while (true) {
      HttpResponseFor<Run> seen =
          client.beta().threads().runs().withRawResponse().retrieve(run.id(), look);
      if (!OPEN.contains(seen.parse().status())) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(
          seen.headers().values("openai-poll-after-ms").stream()
              .mapToLong(Long::parseLong)
              .findFirst()
              .orElse(OTHERWISE_MILLIS));
    }
  }

  private String newest(String thread, Run run) {
    MessageListParams ofRun = MessageListParams.builder().runId(run.id()).build();
    return client
        .beta()
        .threads()
        .messages()
        .list(thread, ofRun)
        .items()
        .get(0)
        .content()
        .get(0)
        .asText()
        .text()
        .value();
  }
}
