package org.assistants4j.engine.model;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.assistants4j.telemetry.GenAi;
import org.assistants4j.telemetry.Scope;
import org.assistants4j.telemetry.Span;
import org.assistants4j.telemetry.SpanSpec;
import org.assistants4j.telemetry.Telemetry;

/** A model whose every call is a span. */
final class TracedModel implements Model {
  private final Model model;
  private final Telemetry telemetry;

  TracedModel(Model model, Telemetry telemetry) {
    this.model = model;
    this.telemetry = telemetry;
  }

  @Override
  public List<org.assistants4j.api.Model> models() {
    return model.models();
  }

  @Override
  public int context() {
    return model.context();
  }

  @Override
  public CompletableFuture<Reach> reach() {
    return model.reach();
  }

  @Override
  public Place place() {
    return model.place();
  }

  @Override
  public Completion complete(
      ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelException, ModelCancelledException {
    SpanSpec spec = place().chat(request.model());
    try (Span span = telemetry.start(spec);
        Scope current = span.current()) {
      noteRequest(span, request);
      return answered(span, request, listener, cancellation);
    }
  }

  private Completion answered(
      Span span, ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelException, ModelCancelledException {
    AnswerNote note = new AnswerNote(span, listener);
    try {
      Completion completion = model.complete(request, note, cancellation);
      note(span, completion);
      note.said(finish(completion));
      return completion;
    } catch (ModelException failed) {
      span.fail(failed.code());
      throw failed;
    } catch (ModelCancelledException cancelled) {
      span.fail("cancelled");
      throw cancelled;
    } catch (RuntimeException failed) {
      span.fail(failed);
      throw failed;
    }
  }

  private static void noteRequest(Span span, ModelRequest request) {
    ModelRequest.Sampling sampling = request.sampling();
    if (sampling.maxCompletionTokens() != null) {
      span.set(GenAi.REQUEST_MAX_TOKENS, sampling.maxCompletionTokens());
    }
    if (sampling.temperature() != null) {
      span.set(GenAi.REQUEST_TEMPERATURE, sampling.temperature());
    }
    if (sampling.topP() != null) {
      span.set(GenAi.REQUEST_TOP_P, sampling.topP());
    }
    span.content(GenAi.SYSTEM_INSTRUCTIONS, () -> Content.instructions(request.turns()));
    span.content(GenAi.INPUT_MESSAGES, () -> Content.messages(request.turns()));
  }

  private static void note(Span span, Completion completion) {
    span.set(GenAi.FINISH_REASONS, List.of(finish(completion)));
    span.set(GenAi.RESPONSE_MODEL, completion.model());
    if (completion.usage() != null) {
      span.set(GenAi.INPUT_TOKENS, completion.usage().promptTokens());
      span.set(GenAi.OUTPUT_TOKENS, completion.usage().completionTokens());
    }
  }

  private static String finish(Completion completion) {
    return switch (completion.finish()) {
      case CALLS -> "tool_calls";
      case FILTER -> "content_filter";
      default -> completion.finish().name().toLowerCase(Locale.ROOT);
    };
  }
}
