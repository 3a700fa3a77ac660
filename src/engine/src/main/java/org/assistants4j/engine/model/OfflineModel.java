package org.assistants4j.engine.model;

import java.util.List;
import java.util.UUID;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.Completion.Finish;

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

  private static final int WORDS_PER_DELTA = 3;
  private static final int CHARS_PER_FRAGMENT = 12;

  private final int context;

  public OfflineModel() {
    this(DEFAULT_CONTEXT);
  }

  /**
   * @param context how many tokens a prompt and its answer may have together
   * @throws IllegalArgumentException when that is less than 1024
   */
  public OfflineModel(int context) {
    ModelSettings.checkContext(context);
    this.context = context;
  }

  @Override
  public int context() {
    return context;
  }

  @Override
  public List<org.assistants4j.api.Model> models() {
    return List.of(new org.assistants4j.api.Model(NAME, 0, "assistants4j"));
  }

  @Override
  public Completion complete(
      ModelRequest request, ModelListener listener, Cancellation cancellation)
      throws ModelException, ModelCancelledException {
    check(cancellation);
    refuseImages(request.turns());
    Tokens tokens = Tokens.of(request.model());
    Round round = Round.of(request.turns());
    List<Turn.Call> calls = new CallFinder(request, round).calls();
    if (!calls.isEmpty()) {
      call(calls, listener, cancellation);
      return new Completion(Finish.CALLS, usage(tokens, request, "", calls));
    }
    String text = new OfflineAnswer(request.responseFormat(), round).text();
    Integer most = request.sampling().maxCompletionTokens();
    String said = most == null ? text : tokens.cut(text, most);
    for (String delta : Quotes.wordGroups(said, WORDS_PER_DELTA)) {
      check(cancellation);
      listener.text(delta);
    }
    Finish finish = said.length() < text.length() ? Finish.LENGTH : Finish.STOP;
    return new Completion(finish, usage(tokens, request, said, List.of()));
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

  private static void refuseImages(List<Turn> turns) throws ModelException {
    for (Turn turn : turns) {
      if (turn instanceof Turn.User user && !user.onlyText()) {
        throw new ModelException(
            "invalid_prompt", "The offline model takes no images, and this thread holds one.");
      }
    }
  }

  private static Usage usage(
      Tokens tokens, ModelRequest request, String said, List<Turn.Call> calls) {
    return new Usage(tokens.count(request), tokens.answer(new Turn.Assistant(said, calls)));
  }
}
