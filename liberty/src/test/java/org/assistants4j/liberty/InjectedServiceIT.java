package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.assistants4j.liberty.injected.Clerk;
import org.assistants4j.liberty.injected.Errand;
import org.assistants4j.liberty.injected.Notepad;
import org.assistants4j.liberty.injected.Rendezvous;
import org.assistants4j.liberty.injected.Visit;
import org.assistants4j.liberty.injected.Whereabouts;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.AssistantServices;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.NamedAssistant;
import org.assistants4j.service.Question;
import org.assistants4j.service.ReplyEvent;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What applications inject, in beans that are passivated, and on which threads it works. */
@ExtendWith(ArquillianExtension.class)
class InjectedServiceIT {
  @Inject AssistantService standard;

  @Inject
  @NamedAssistant("billing")
  AssistantService billing;

  @Inject AssistantServices services;
  @Inject Conversation conversation;
  @Inject HttpServletRequest request;
  @Inject Visit visit;
  @Inject Clerk clerk;
  @Inject Errand errand;

  @Deployment
  static WebArchive host() {
    return Wars.configured(
        Wars.hostWithEngine(
            Clerk.class,
            Errand.class,
            Notepad.class,
            Rendezvous.class,
            Visit.class,
            Whereabouts.class),
        """
        assistants.engine.datasource=jdbc/hosts
        assistants.assistant.name=Injected
        assistants.assistant.tools=where, who_first, who_second
        assistants.named.billing.instructions=You write invoices.
        assistants.named.billing.tools=none
        """);
  }

  @Test
  void eachNameIsAnAssistantOfItsOwn() {
    assertEquals("Injected", standard.assistant().name());
    assertEquals("billing", billing.assistant().name());
    assertSame(billing.assistant(), services.named("billing").assistant());
    assertTrue(clerk.ask("Good morning").startsWith("You wrote: \"Good morning\""));
  }

  @Test
  void aNameThatIsNotConfiguredIsRefused() {
    var refused = assertThrows(IllegalArgumentException.class, () -> services.named("nobody"));

    assertTrue(refused.getMessage().startsWith("There is no assistant 'nobody'"));
  }

  @Test
  void whatIsInjectedSurvivesPassivation() throws Exception {
    AssistantService here = copied(billing);

    assertEquals(billing.assistant().id(), here.assistant().id());
    assertEquals(billing.assistant().id(), copied(visit).billing().assistant().id());
    assertEquals(standard.assistant().id(), visit.standard().assistant().id());
    assertSame(services.standard(), copied(standard));
  }

  private static <T> T copied(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked")
      T copy = (T) in.readObject();
      return copy;
    }
  }

  @Test
  void outsideOfAFunctionThereIsNoConversation() {
    var refused = assertThrows(IllegalStateException.class, () -> conversation.id());

    assertEquals(
        "There is no conversation here: it is there while a @Function method is called.",
        refused.getMessage());
  }

  @Test
  void functionsOnAllThreadsSeeTheConversationThatAsks() throws Exception {
    Conversation asking = standard.start();
    request.login("ann", "of-tests");
    try {
      String answer = asking.ask("Call who_first and call who_second").text();

      for (String function : List.of("who_first", "who_second")) {
        String told = function + " answered: " + asking.id() + " / ann";
        assertTrue(answer.contains(told), answer);
      }
    } finally {
      request.logout();
    }
  }

  @Test
  void whoIsAnsweredLaterIsAnsweredOnAManagedThreadAsTheSameCaller() throws Exception {
    Conversation asking = standard.start();
    request.login("ann", "of-tests");
    try {
      String answer =
          asking.askAsync("Call where").toCompletableFuture().get(20, TimeUnit.SECONDS).text();

      assertWhere(asking, answer);
    } finally {
      request.logout();
    }
  }

  @Test
  void aStreamIsMadeOnAManagedThreadAsTheSameCaller() throws Exception {
    Conversation asking = standard.start();
    request.login("ann", "of-tests");
    try {
      Last last = new Last();
      asking.stream(Question.of("Call where")).subscribe(last);

      assertWhere(asking, last.text.get(20, TimeUnit.SECONDS));
    } finally {
      request.logout();
    }
  }

  private static void assertWhere(Conversation asking, String answer) {
    String told = "where answered: " + asking.id() + " / ann / request 1 / managed";
    assertTrue(answer.startsWith(told), answer);
  }

  private static final class Last implements Flow.Subscriber<ReplyEvent> {
    final CompletableFuture<String> text = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ReplyEvent event) {
      if (event instanceof ReplyEvent.Done done) {
        text.complete(done.reply().text());
      }
    }

    @Override
    public void onError(Throwable failure) {
      text.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      text.completeExceptionally(new AssertionError("The reply was not told."));
    }
  }

  @Test
  void whatAnEnterpriseBeanAskedElsewhereStaysWhenItsTransactionIsRolledBack() {
    String asked = errand.ask("Good morning");

    List<HistoryEntry> history = standard.resume(asked).history();
    assertEquals(2, history.size());
    assertTrue(history.get(1).text().startsWith("You wrote: \"Good morning\""));
  }
}
