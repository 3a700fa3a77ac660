package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.engine.store.FolderFileStore;
import org.assistants4j.function.Functions;
import org.assistants4j.liberty.telemetry.SentSpan;
import org.assistants4j.liberty.telemetry.SpanTree;
import org.assistants4j.service.AssistantServices;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.RunFailedException;
import org.assistants4j.service.ServiceSettings;
import org.assistants4j.telemetry.Telemetry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One question with a function call, as its trace shows it. */
class AskTraceTest {
  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  @TempDir Path folder;

  private final StubModelServer model = StubModelServer.started();
  private final Tools tools = new Tools();
  private EngineRig rig;

  @BeforeEach
  void empty() {
    OTEL.clearSpans();
  }

  @AfterEach
  void stop() {
    rig.close();
    model.close();
  }

  private Conversation conversation(boolean content) {
    var settings = new ModelSettings(model.url(), null, "stub");
    rig =
        new EngineRig(
            new FolderFileStore(folder),
            new ChatCompletionsModel(settings),
            Clock.systemUTC(),
            Telemetry.available(content));
    Map<String, String> config =
        Map.of(
            "assistants.assistant.name", "Traced",
            "assistants.assistant.tools", "weather, book",
            "assistants.telemetry.content", Boolean.toString(content));
    var source = new PropertiesConfigSource(config, "test", 100);
    return AssistantServices.of(
            rig.api(),
            new ServiceSettings(new SmallRyeConfigBuilder().withSources(source).build()),
            Functions.of(tools))
        .standard()
        .start();
  }

  private static String tree(int spans) {
    List<SpanData> all = Waiting.until(OTEL::getSpans, recorded -> recorded.size() == spans);
    String tree = SpanTree.of(all.stream().map(AskTraceTest::sent).toList());
    System.out.println("The trace of a question:\n" + tree);
    return tree;
  }

  private static SentSpan sent(SpanData span) {
    Map<String, String> texts = new HashMap<>();
    span.getAttributes()
        .forEach(
            (key, value) -> {
              if (key.getType() == AttributeType.STRING) {
                texts.put(key.getKey(), value.toString());
              }
            });
    return new SentSpan(
        span.getTraceId(),
        span.getSpanId(),
        span.getParentSpanId(),
        span.getName(),
        span.getStartEpochNanos(),
        texts);
  }

  private void askForWeather(boolean content) {
    model
        .then(ServiceContract.call("weather", "{\"city\":\"Rome\"}"))
        .then(StubReply.text("Sunny."));
    conversation(content).ask("What about Rome?");
  }

  @Test
  void aQuestionIsOneTraceDownToTheCallsOfTheModel() {
    askForWeather(false);

    assertEquals(
        """
        invoke_agent Traced
          run
            chat stub
            step tool_calls
          execute_tool weather
          run
            chat stub
            step message_creation
        """,
        tree(8));
    assertEquals(1, OTEL.getSpans().stream().map(SpanData::getTraceId).distinct().count());
  }

  @Test
  void whatIsSaidIsRecordedOnlyWhereThatIsAskedFor() {
    askForWeather(false);
    tree(8);
    assertFalse(OTEL.getSpans().toString().contains("Rome"), OTEL.getSpans()::toString);
  }

  @Test
  void whatIsSaidIsRecordedWhereThatIsAskedFor() {
    askForWeather(true);
    tree(8);
    String all = OTEL.getSpans().toString();
    assertTrue(all.contains("What about Rome?") && all.contains("Rome: sun"), all);
  }

  @Test
  void aFailureIsToldWithItsKindAndNotItsWords() {
    model
        .then(ServiceContract.call("book", "{\"room\":\"Blue\",\"nights\":99}"))
        .then(StubReply.error(400, "Secret words."));
    Conversation conversation = conversation(false);

    assertThrows(RunFailedException.class, () -> conversation.ask("Book for 99 nights."));

    assertEquals(
        """
        invoke_agent Traced ! invalid_prompt
          run
            chat stub
            step tool_calls
          execute_tool book ! tool_error
          run ! invalid_prompt
            chat stub ! invalid_prompt
        """,
        tree(7));
    assertFalse(OTEL.getSpans().toString().contains("Secret words"), "Words are recorded.");
  }
}
