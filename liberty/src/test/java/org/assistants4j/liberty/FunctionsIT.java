package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.function.Functions;
import org.assistants4j.liberty.functions.Cart;
import org.assistants4j.liberty.functions.Greeter;
import org.assistants4j.liberty.functions.Hotel;
import org.assistants4j.liberty.functions.Ledger;
import org.assistants4j.liberty.functions.Meeting;
import org.assistants4j.liberty.functions.PathTeller;
import org.assistants4j.liberty.functions.Place;
import org.assistants4j.liberty.functions.Register;
import org.assistants4j.liberty.functions.Seen;
import org.assistants4j.liberty.functions.Unsteady;
import org.assistants4j.liberty.functions.Visitor;
import org.assistants4j.service.AssistantService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Functions of beans of all kinds, in an application with the server's Validation and more. */
@ExtendWith(ArquillianExtension.class)
class FunctionsIT {
  @Inject Functions functions;
  @Inject AssistantService assistants;
  @Inject Unsteady unsteady;
  @Inject Register register;
  @Inject HttpServletRequest request;
  @Inject UserTransaction transaction;

  @Deployment
  static WebArchive host() {
    return Wars.configured(
        Wars.hostWithEngine(
            Cart.class,
            Greeter.class,
            Hotel.class,
            Ledger.class,
            Meeting.class,
            PathTeller.class,
            Place.class,
            Register.class,
            Seen.class,
            Unsteady.class,
            Visitor.class),
        """
        assistants.engine.datasource=jdbc/hosts
        assistants.assistant.name=Functions
        assistants.assistant.tools=meet_first, meet_second, book_beds
        """);
  }

  private static List<FunctionCall> calls(String... names) {
    return Arrays.stream(names).map(name -> new FunctionCall(name, name, "{}")).toList();
  }

  private List<String> answer(String... names) {
    return functions.answer(calls(names)).stream().map(ToolOutput::output).toList();
  }

  @Test
  void constraintsAreHeldByTheServersValidator() {
    String told =
        functions.call(
            "book_beds", "{\"nights\":15,\"guests\":[{\"name\":\"a\"},{\"name\":\" \"}]}");

    assertTrue(told.contains("Argument 'guests[1].name': "), told);
    assertTrue(told.contains("; Argument 'nights': "), told);
    assertEquals(
        "2 nights for 1",
        functions.call("book_beds", "{\"nights\":2,\"guests\":[{\"name\":\"Ann\"}]}"));
  }

  @Test
  void constraintsOfAnEnterpriseBeanAreHeld() {
    String told = functions.call("post_amount", "{\"amount\":0}");

    assertTrue(told.startsWith("{\"error\":\"Argument 'amount': "), told);
  }

  @Test
  void theModelIsToldWhichConstraintItBroke() {
    String answer =
        assistants.start().ask("Call book_beds with {\"nights\": 15, \"guests\": []}").text();

    assertTrue(answer.startsWith("book_beds answered: {\"error\":\"Argument 'nights': "), answer);
  }

  @Test
  void twoFunctionsThatTheModelCallsAtOnceRunAtOnce() {
    String answer = assistants.start().ask("Call meet_first and call meet_second").text();

    assertTrue(answer.contains("meet_first answered: {\"caller\""), answer);
    assertTrue(answer.contains("meet_second answered: {\"caller\""), answer);
  }

  @Test
  void bothThreadsHaveTheCallersNameAndSurroundings() throws Exception {
    request.login("ann", "of-tests");
    try (Jsonb jsonb = JsonbBuilder.create()) {
      List<Seen> seen =
          answer("meet_first", "meet_second").stream()
              .map(json -> jsonb.fromJson(json, Seen.class))
              .toList();

      String here = Thread.currentThread().getName();
      assertEquals(new Seen(here, "ann", true, true), seen.get(0));
      assertNotEquals(here, seen.get(1).thread());
      assertEquals(new Seen(seen.get(1).thread(), "ann", true, true), seen.get(1));
    } finally {
      logout();
    }
  }

  private void logout() throws ServletException {
    request.logout();
  }

  @Test
  void beansOfRequestAndSessionAreTheCallersOwn() {
    String here = " on " + Thread.currentThread().getName();

    List<String> first = answer("put_in_cart", "count_visit", "put_in_cart", "count_visit");

    assertEquals(List.of("1" + here, "1" + here, "2" + here, "2" + here), first);
  }

  @Test
  void aBeanWithSomethingOfTheRequestInjectedRunsOnTheCallersThread() {
    String here = request.getContextPath() + " on " + Thread.currentThread().getName();

    assertEquals(List.of(here, here), answer("tell_path", "tell_path"));
  }

  @Test
  void aDependentBeanLivesForOneCall() {
    assertEquals("1 Ann", functions.call("greet", "{\"name\":\"Ann\"}"));
    assertEquals("1 Bob", functions.call("greet", "{\"name\":\"Bob\"}"));
  }

  @Test
  void anEnterpriseBeanHasItsTransactionOnEachThread() {
    List<FunctionCall> calls =
        List.of(
            new FunctionCall("a", "post_amount", "{\"amount\":1}"),
            new FunctionCall("b", "post_amount", "{\"amount\":2}"));

    assertEquals(
        List.of("1 within", "2 within"),
        functions.answer(calls).stream().map(ToolOutput::output).toList());
  }

  @Test
  void whatAnEnterpriseBeanTellsTheModelArrives() {
    assertEquals(
        "{\"error\":\"There is no entry 7.\"}", functions.call("find_entry", "{\"number\":7}"));
    assertEquals("{\"error\":\"lose_page failed.\"}", functions.call("lose_page", "{}"));
  }

  @Test
  void anEnterpriseSingletonThatCallsItselfDoesNotWaitForItself() {
    List<ToolOutput> outputs =
        register.answer(
            List.of(
                new FunctionCall("a", "ring_up", "{\"item\":\"tea\"}"),
                new FunctionCall("b", "ring_up", "{\"item\":\"milk\"}")));

    String here = " on " + Thread.currentThread().getName();
    assertEquals(
        List.of("tea" + here, "milk" + here), outputs.stream().map(ToolOutput::output).toList());
  }

  @Test
  void withinATransactionAllRunOnTheCallersThread() throws Exception {
    CountDownLatch elsewhere = new CountDownLatch(1);
    Thread here = Thread.currentThread();
    transaction.begin();
    try {
      functions.answer(calls("book_beds", "book_beds"), (call, proceed) -> seen(elsewhere, here));
    } finally {
      transaction.rollback();
    }
    assertEquals(1, elsewhere.getCount());
  }

  /** Gives another thread the time to come, if there is one. */
  private static String seen(CountDownLatch elsewhere, Thread here) {
    if (Thread.currentThread() != here) {
      elsewhere.countDown();
    }
    try {
      return "" + elsewhere.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException end) {
      throw new AssertionError(end);
    }
  }

  @Test
  void aFunctionIsTriedAgain() {
    assertEquals("3", functions.call("try_again", "{}"));
  }

  @Test
  void aFallbackAnswersForAFunction() {
    assertEquals("Some weather over Rome", functions.call("forecast", "{\"city\":\"Rome\"}"));
  }

  @Test
  void aFunctionThatTakesTooLongIsStopped() {
    assertEquals("{\"error\":\"wait_forever failed.\"}", functions.call("wait_forever", "{}"));
  }

  @Test
  void aCircuitIsBroken() {
    for (int i = 0; i < 5; i++) {
      assertEquals("{\"error\":\"break_down failed.\"}", functions.call("break_down", "{}"));
    }
    assertEquals(2, unsteady.timesBroken());
  }
}
