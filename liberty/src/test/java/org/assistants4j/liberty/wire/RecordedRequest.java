package org.assistants4j.liberty.wire;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request that tells once when its answer is complete, also when that is long after. */
final class RecordedRequest extends HttpServletRequestWrapper implements AsyncListener {
  private final Runnable onEnd;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean async;

  RecordedRequest(HttpServletRequest request, Runnable onEnd) {
    super(request);
    this.onEnd = onEnd;
  }

  /** The filter chain has returned. */
  void returned() {
    if (!async) {
      end();
    }
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      onEnd.run();
    }
  }

  @Override
  public AsyncContext startAsync() {
    return listenedTo(super.startAsync());
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    return listenedTo(super.startAsync(request, response));
  }

  private AsyncContext listenedTo(AsyncContext context) {
    async = true;
    context.addListener(this);
    return context;
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }

  @Override
  public void onComplete(AsyncEvent event) {
    end();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    end();
  }

  @Override
  public void onError(AsyncEvent event) {
    end();
  }
}
