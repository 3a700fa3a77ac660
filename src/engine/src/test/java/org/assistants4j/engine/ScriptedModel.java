package org.assistants4j.engine;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.Cancellation;
import org.assistants4j.engine.model.Completion;
import org.assistants4j.engine.model.Model;
import org.assistants4j.engine.model.ModelCancelledException;
import org.assistants4j.engine.model.ModelException;
import org.assistants4j.engine.model.ModelListener;
import org.assistants4j.engine.model.ModelRequest;
import org.jspecify.annotations.Nullable;

/** A model that answers what it was told to, in turn, and then always "ok". */
public final class ScriptedModel implements Model {

  /** One answer. */
  public interface Script {
    Completion.Finish answer(ModelListener to, Cancellation cancellation)
        throws ModelException, ModelCancelledException;
  }

  private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
  private final Queue<ModelRequest> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Optional<Usage>> usages = new ConcurrentLinkedQueue<>();
  private volatile int context = DEFAULT_CONTEXT;

  public ScriptedModel then(Script script) {
    scripts.add(script);
    return this;
  }

  public ScriptedModel says(String... pieces) {
    return then(
        (to, cancellation) -> {
          List.of(pieces).forEach(to::text);
          return Completion.Finish.STOP;
        });
  }

  public ScriptedModel calls(String id, String name, String arguments) {
    return then(
        (to, cancellation) -> {
          to.call(0, id, name);
          to.arguments(0, arguments);
          return Completion.Finish.CALLS;
        });
  }

  /** Says {@code text}, tells that it did, and then nothing until it is cancelled. */
  public ScriptedModel saysAndFallsSilent(String text, CountDownLatch said) {
    return then(
        (to, cancellation) -> {
          if (!text.isEmpty()) {
            to.text(text);
          }
          CountDownLatch cancelled = new CountDownLatch(1);
          cancellation.onRequest(cancelled::countDown);
          said.countDown();
          await(cancelled);
          throw new ModelCancelledException();
        });
  }

  /** Makes several calls of one function in one answer. */
  public ScriptedModel callsAll(String name, String... ids) {
    return then(
        (to, cancellation) -> {
          for (int i = 0; i < ids.length; i++) {
            to.call(i, ids[i], name);
            to.arguments(i, "{}");
          }
          return Completion.Finish.CALLS;
        });
  }

  /** What the next answer used; null for a model that does not tell. */
  public ScriptedModel using(@Nullable Usage usage) {
    usages.add(Optional.ofNullable(usage));
    return this;
  }

  /** How many tokens a prompt and its answer may have together. */
  public ScriptedModel within(int tokens) {
    context = tokens;
    return this;
  }

  @Override
  public int context() {
    return context;
  }

  /** Waits at most 20 s, so that a mistake fails a test instead of hanging it. */
  public static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Waited in vain.");
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** What it was asked, oldest first. */
  public List<ModelRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public List<org.assistants4j.api.Model> models() {
    return List.of(new org.assistants4j.api.Model("scripted", 0, "tests"));
  }

  @Override
  public Completion complete(
      ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelException, ModelCancelledException {
    requests.add(request);
    Script script = scripts.poll();
    if (script == null) {
      listener.text("ok");
      return new Completion(Completion.Finish.STOP, new Usage(10, 1));
    }
    Optional<Usage> usage = usages.isEmpty() ? Optional.of(new Usage(10, 5)) : usages.remove();
    return new Completion(script.answer(listener, cancellation), usage.orElse(null));
  }
}
