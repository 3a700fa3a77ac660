package org.assistants4j.engine.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assistants4j.telemetry.Telemetry;

/** A language model: turns and functions in, deltas out. */
public interface Model {
  /** The context of a model that tells none. */
  int DEFAULT_CONTEXT = 128_000;

  /**
   * The models that can be asked here, as {@code GET /v1/models} lists them; the first is the
   * default.
   */
  List<org.assistants4j.api.Model> models();

  /** How many tokens a prompt and its answer may have together; at least 1024. */
  default int context() {
    return DEFAULT_CONTEXT;
  }

  /** Where it is, as spans tell it. */
  default Place place() {
    return Place.HERE;
  }

  /** Looks whether it can be asked, without waiting for it; ends within some two seconds. */
  default CompletableFuture<Reach> reach() {
    return CompletableFuture.completedFuture(Reach.HERE);
  }

  /** This model, recording each call as a span of its own. */
  default Model traced(Telemetry telemetry) {
    return new TracedModel(this, telemetry);
  }

  /**
   * Asks and waits for the whole answer. The listener is called on the calling thread.
   *
   * @throws ModelException when the model refuses, breaks off, stays silent for too long or talks
   *     nonsense
   * @throws ModelCancelledException when {@code cancellation} was requested, also before the first
   *     word
   */
  Completion complete(ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelException, ModelCancelledException;
}
