package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.assistants4j.api.RateLimitedException;
import org.assistants4j.api.ThreadBusyException;
import org.assistants4j.api.UnavailableException;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Question;
import org.assistants4j.service.RunFailedException;
import org.assistants4j.service.WhenBusy;

@ApplicationScoped
public class Impatience {
  @Inject AssistantService assistants;

  public String ask(String conversationId, String text) {
    Question question = Question.of(text).whenBusy(WhenBusy.REJECT).timeout(Duration.ofSeconds(30));
    try {
      return assistants.resume(conversationId).ask(question).text();
    } catch (ThreadBusyException busy) {
      return "Still at your last question.";
    } catch (RunFailedException failed) {
      return "Run " + failed.run().id() + " ended: " + failed.run().status();
    } catch (RateLimitedException limited) {
      return "Too many questions, wait " + limited.retryAfter().orElse(Duration.ofMinutes(1));
    } catch (UnavailableException away) {
      return "Nobody is there.";
    }
  }
}
