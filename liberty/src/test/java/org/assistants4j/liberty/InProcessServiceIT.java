package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.ApiException;
import org.assistants4j.liberty.inprocess.Asked;
import org.assistants4j.liberty.inprocess.Basket;
import org.assistants4j.liberty.inprocess.EnterpriseBean;
import org.assistants4j.liberty.inprocess.Surroundings;
import org.assistants4j.liberty.inprocess.TransactionalBean;
import org.assistants4j.liberty.inprocess.Weather;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.HistoryEntry;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that carries the engine, on a data source of its own, and asks without HTTP. */
@ExtendWith(ArquillianExtension.class)
class InProcessServiceIT {
  private static final String HELLO = "Good morning";
  private static final String ECHO = "You wrote: \"Good morning\"";

  @Inject AssistantService assistants;
  @Inject EnterpriseBean enterpriseBean;
  @Inject TransactionalBean transactionalBean;
  @Inject Surroundings surroundings;
  @Inject Basket basket;

  @Deployment
  static WebArchive host() {
    return Wars.configured(
        Wars.hostWithEngine(
            Asked.class,
            Basket.class,
            EnterpriseBean.class,
            Surroundings.class,
            TransactionalBean.class,
            Weather.class),
        """
        assistants.engine.datasource=jdbc/hosts
        assistants.assistant.name=In process
        assistants.assistant.tools=get_weather, add_item
        """);
  }

  @Test
  void aRequestIsAnswered() {
    assertNull(surroundings.transaction());

    String answer = assistants.start().ask(HELLO).text();

    assertTrue(answer.startsWith(ECHO), answer);
  }

  @Test
  void whatAnEnterpriseBeanAskedStaysWhenItsTransactionIsRolledBack() {
    Asked asked = enterpriseBean.askAndRollBack(HELLO);

    assertEquals(Status.STATUS_ROLLEDBACK, asked.outcome().get());
    assertStaysOutside(asked);
    assertStored(asked);
  }

  @Test
  void aTransactionalBeanIsAnsweredAndItsTransactionCommits() {
    Asked asked = transactionalBean.ask(HELLO);

    assertEquals(Status.STATUS_COMMITTED, asked.outcome().get());
    assertStaysOutside(asked);
    assertStored(asked);
  }

  @Test
  void aRefusedQuestionDoesNotRollBackTheCaller() {
    Asked asked = transactionalBean.askInVain("thread_unknown");

    assertTrue(asked.answer().contains("thread_unknown"), asked.answer());
    assertEquals(Status.STATUS_COMMITTED, asked.outcome().get());
    assertStaysOutside(asked);
  }

  @Test
  void theAnswerComesPieceByPiece() {
    List<String> pieces = new ArrayList<>();

    String answer = assistants.start().ask(HELLO, pieces::add).text();

    assertTrue(pieces.size() > 1, () -> "Pieces: " + pieces);
    assertEquals(answer, String.join("", pieces));
  }

  @Test
  void aFunctionOfAnApplicationScopedBeanAnswers() {
    String answer = assistants.start().ask("Call get_weather with {\"city\": \"Paris\"}").text();

    assertTrue(answer.startsWith("get_weather answered: Sun over Paris"), answer);
  }

  @Test
  void aFunctionOfARequestScopedBeanAnswersWithinTheCallersRequest() {
    Conversation conversation = assistants.start();

    String first = conversation.ask("Call add_item with {\"item\": \"a lamp\"}").text();
    String second = conversation.ask("Call add_item with {\"item\": \"a desk\"}").text();

    assertTrue(first.startsWith("add_item answered: 1"), first);
    assertTrue(second.startsWith("add_item answered: 2"), second);
    assertEquals(List.of("a lamp", "a desk"), basket.items());
  }

  @Test
  void aConversationGoesOnByItsId() {
    Conversation begun = assistants.start();
    String first = begun.ask("My dog is called Rex.").text();

    Conversation resumed = assistants.resume(begun.id());
    String second = resumed.ask("What is my dog called?").text();

    assertTrue(second.contains("You said earlier: \"My dog is called Rex.\""), second);
    assertEquals(
        List.of("My dog is called Rex.", first, "What is my dog called?", second), texts(resumed));
  }

  @Test
  void anUnknownConversationIsNotFound() {
    var refused = assertThrows(ApiException.class, () -> assistants.resume("thread_unknown"));

    assertEquals(404, refused.status());
  }

  private static void assertStaysOutside(Asked asked) {
    assertNotNull(asked.before());
    assertEquals(asked.before(), asked.after());
  }

  private void assertStored(Asked asked) {
    assertTrue(asked.answer().startsWith(ECHO), asked.answer());
    assertEquals(List.of(HELLO, asked.answer()), texts(assistants.resume(asked.conversation())));
  }

  private static List<String> texts(Conversation conversation) {
    return conversation.history().stream().map(HistoryEntry::text).toList();
  }
}
