package org.assistants4j.liberty.ask;

import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.Question;
import org.assistants4j.service.Reply;
import org.assistants4j.service.ReplyListener;

/** Asks through the service, wherever its engine is. */
final class ServiceAsk implements Ask {
  private final AssistantService service;

  ServiceAsk(AssistantService service) {
    this.service = service;
  }

  @Override
  public Took send() {
    Conversation conversation = service.start();
    FirstText first = new FirstText();
    long began = System.nanoTime();
    Reply reply = conversation.ask(Question.of(QUESTION), first);
    double end = Took.since(began);
    Answers.check(reply.text());
    return new Took((first.at - began) / 1e6, end);
  }

  private static final class FirstText implements ReplyListener {
    long at;

    @Override
    public void onText(String piece) {
      if (at == 0) {
        at = System.nanoTime();
      }
    }
  }
}
