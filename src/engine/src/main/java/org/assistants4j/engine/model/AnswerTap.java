package org.assistants4j.engine.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * The HTTP side of one call. It takes from each chunk what LangChain4j would lose: calls whose
 * fragments are interleaved, errors within the stream, the sign of life of a chunk without text.
 */
final class AnswerTap {
  private final ModelConnection connection;
  private final AnswerQueue answer;
  private final CallFragments fragments;

  AnswerTap(ModelConnection connection, AnswerQueue answer) {
    this.connection = connection;
    this.answer = answer;
    this.fragments = new CallFragments(answer);
  }

  void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    connection.send(request, parser, new Tapped(listener));
  }

  private final class Tapped implements ServerSentEventListener {
    private final ServerSentEventListener next;

    Tapped(ServerSentEventListener next) {
      this.next = next;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
      next.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
      boolean last = "[DONE]".equals(event.data());
      answer.chunk(last);
      JsonObject chunk = last ? JsonValue.EMPTY_JSON_OBJECT : Upstream.parse(event.data());
      if (chunk == null) {
        answer.nonsense();
        return;
      }
      HttpException error = Upstream.errorIn(chunk);
      if (error != null) {
        answer.onError(error);
        return;
      }
      JsonObject rest = fragments.takenFrom(chunk);
      next.onEvent(
          rest == chunk ? event : new ServerSentEvent(event.event(), rest.toString()), context);
    }

    @Override
    public void onError(Throwable error) {
      next.onError(error);
    }

    @Override
    public void onClose() {
      next.onClose();
    }
  }
}
