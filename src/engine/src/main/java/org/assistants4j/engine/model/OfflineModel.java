package org.assistants4j.engine.model;

import java.util.List;
import java.util.UUID;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.Completion.Finish;
import org.jspecify.annotations.Nullable;

/**
 * Answers when no model is configured: without network, key or understanding. It quotes from files
 * and from the conversation, and calls the functions it is told to call, so that everything around
 * a model can be tried out. It answers under every model's name.
 *
 * <pre>{@code
 * Model model = new OfflineModel();
 * }</pre>
 */
public final class OfflineModel implements Model {
  public static final String NAME = "offline";

  private static final int CHARS_PER_TOKEN = 4;
  private static final int WORDS_PER_DELTA = 3;
  private static final int CHARS_PER_FRAGMENT = 12;

  @Override
  public List<org.assistants4j.api.Model> models() {
    return List.of(new org.assistants4j.api.Model(NAME, 0, "assistants4j"));
  }

  @Override
  public Completion complete(
      ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelCancelledException {
    check(cancellation);
    Round round = Round.of(request.turns());
    List<Turn.Call> calls = new CallFinder(request, round).calls();
    if (!calls.isEmpty()) {
      call(calls, listener, cancellation);
      int length =
          calls.stream().mapToInt(each -> each.name().length() + each.arguments().length()).sum();
      return new Completion(Finish.CALLS, usage(request, length));
    }
    String text = new OfflineAnswer(request.responseFormat(), round).text();
    String said = cut(text, request.sampling().maxCompletionTokens());
    for (String delta : Quotes.wordGroups(said, WORDS_PER_DELTA)) {
      check(cancellation);
      listener.text(delta);
    }
    Finish finish = said.length() < text.length() ? Finish.LENGTH : Finish.STOP;
    return new Completion(finish, usage(request, said.length()));
  }

  private static void call(List<Turn.Call> calls, ModelListener listener, Cancellation cancellation)
      throws ModelCancelledException {
    for (int index = 0; index < calls.size(); index++) {
      check(cancellation);
      Turn.Call call = calls.get(index);
      String id = "call_" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
      listener.call(index, id, call.name());
      String arguments = call.arguments();
      for (int from = 0; from < arguments.length(); from += CHARS_PER_FRAGMENT) {
        check(cancellation);
        int to = Math.min(arguments.length(), from + CHARS_PER_FRAGMENT);
        listener.arguments(index, arguments.substring(from, to));
      }
    }
  }

  private static void check(Cancellation cancellation) throws ModelCancelledException {
    if (cancellation.requested()) {
      throw new ModelCancelledException();
    }
  }

  private static String cut(String text, @Nullable Integer tokens) {
    return tokens == null ? text : Quotes.cut(text, (long) tokens * CHARS_PER_TOKEN);
  }

  private static Usage usage(ModelRequest request, int length) {
    int prompt = request.turns().stream().mapToInt(OfflineModel::length).sum();
    return new Usage(tokens(prompt), tokens(length));
  }

  private static int length(Turn turn) {
    if (turn instanceof Turn.System system) {
      return system.text().length();
    }
    if (turn instanceof Turn.User user) {
      return user.text().length();
    }
    if (turn instanceof Turn.Output output) {
      return output.text().length();
    }
    Turn.Assistant assistant = (Turn.Assistant) turn;
    return assistant.text().length()
        + assistant.calls().stream().mapToInt(call -> call.arguments().length()).sum();
  }

  private static int tokens(int length) {
    return (length + CHARS_PER_TOKEN - 1) / CHARS_PER_TOKEN;
  }
}
