package org.assistants4j.liberty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.liberty.examples.Archive;
import org.assistants4j.liberty.examples.Bookings;
import org.assistants4j.liberty.examples.Desk;
import org.assistants4j.liberty.examples.FollowUp;
import org.assistants4j.liberty.examples.Impatience;
import org.assistants4j.liberty.examples.Inbox;
import org.assistants4j.liberty.examples.Painting;
import org.assistants4j.liberty.examples.Reader;
import org.assistants4j.liberty.examples.Rooms;
import org.assistants4j.liberty.examples.Ticker;
import org.assistants4j.liberty.examples.Typewriter;
import org.assistants4j.service.RunFailedException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the documentation do what their pages say, with the offline model. */
@ExtendWith(ArquillianExtension.class)
class ExamplesIT {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  @Inject FollowUp followUp;
  @Inject Typewriter typewriter;
  @Inject Ticker ticker;
  @Inject Reader reader;
  @Inject Painting painting;
  @Inject Bookings bookings;
  @Inject Desk desk;
  @Inject Impatience impatience;
  @Inject Inbox inbox;
  @Inject Archive archive;

  @Deployment
  static WebArchive host() {
    return Wars.configured(
            Wars.hostWithEngine(
                Archive.class,
                Bookings.class,
                Desk.class,
                FollowUp.class,
                Impatience.class,
                Inbox.class,
                Painting.class,
                Reader.class,
                Rooms.class,
                Ticker.class,
                Typewriter.class),
            """
            assistants.engine.datasource=jdbc/hosts
            assistants.assistant.name=Concierge
            assistants.assistant.tools=file_search, find_rooms, book_room
            assistants.named.billing.instructions=classpath:prompts/billing.md
            assistants.named.billing.tools=none
            """)
        .addAsResource(new StringAsset("You know all invoices."), "prompts/billing.md");
  }

  @Test
  void aConversationGoesOnByItsId() {
    String id = followUp.begin("My cat is called Minka.");
    String answer = followUp.goOn(id, "What is my cat called?");
    assertTrue(answer.startsWith("You said earlier: \"My cat is called Minka.\""), answer);
  }

  @Test
  void anAnswerIsTypedAsItComes() {
    var paper = new ByteArrayOutputStream();
    var reply =
        typewriter.type(
            "Call find_rooms with {\"view\": \"SEA\"}", new PrintStream(paper, true, UTF_8));
    assertEquals(
        "(uses find_rooms)\n(done)\n" + reply.text(),
        paper.toString(UTF_8).replace(System.lineSeparator(), "\n"));
  }

  @Test
  void aPublisherTellsThePieces() throws Exception {
    assertTrue(ticker.count("Good morning").get(20, TimeUnit.SECONDS) > 1);
  }

  @Test
  void aFileIsReadAndQuoted(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("facts.txt");
    Files.writeString(file, "The code name is Bluebird.");
    String answer = reader.read(file, "What is the code name?");
    assertTrue(
        answer.startsWith("According to your files: \"The code name is Bluebird.\"[1]")
            || answer.startsWith("According to your files: \"The code name is Bluebird.\" [1]"),
        answer);
    assertTrue(answer.endsWith("\n[1] facts.txt"), answer);
  }

  @Test
  void anImageIsSentToAModelThatSaysThatItTakesNone() {
    var failed = assertThrows(RunFailedException.class, () -> painting.describe(PIXEL));
    assertTrue(failed.getMessage().startsWith("The offline model takes no images"));
  }

  @Test
  void aLetterBecomesABooking() {
    var booking = bookings.understand("Dear hotel, the blue room for 2 of us, please.");
    assertEquals(2, booking.guests());
  }

  @Test
  void aFunctionKnowsTheConversation() {
    String id = archive.begin("4711", "Christmas");
    String answer =
        followUp.goOn(
            id,
            "Call book_room with"
                + " {\"room\": \"Blue room\", \"from\": \"2026-12-24\", \"nights\": 2}");
    assertTrue(answer.contains("\"bookedIn\":\"Christmas\""), answer);
  }

  @Test
  void aFunctionTellsTheModelWhatItCannotDo() {
    String answer =
        followUp.goOn(
            followUp.begin("Hello"),
            "Call book_room with {\"room\": \"Attic\", \"from\": \"2026-12-24\", \"nights\": 99}");
    assertTrue(answer.contains("must be less than or equal to 14"), answer);
  }

  @Test
  void eachQuestionGoesToItsAssistant() {
    assertTrue(desk.ask("Where is my invoice?").startsWith("You wrote"));
    assertTrue(desk.ask("billing", "And that one?").startsWith("You wrote"));
    var refused = assertThrows(IllegalArgumentException.class, () -> desk.ask("nobody", "Hello"));
    assertTrue(refused.getMessage().startsWith("There is no assistant 'nobody'"));
  }

  @Test
  void aFreeThreadAnswersTheImpatient() {
    String answer = impatience.ask(followUp.begin("Hello"), "Good morning");
    assertTrue(answer.startsWith("You wrote: \"Good morning\""), answer);
  }

  @Test
  void anArchiveShowsAndForgets() {
    String id = archive.begin("4711", "Greetings");
    followUp.goOn(id, "Good morning");
    List<String> shown = archive.show(id, null);
    assertEquals(2, shown.size());
    assertEquals("user: Good morning", shown.get(0));
    assertEquals("Greetings", archive.titles("4711").get(0));
    archive.forget(id);
    assertThrows(ObjectNotFoundException.class, () -> archive.show(id, null));
  }

  @Test
  void whatIsSentTwiceIsAskedOnce() {
    String id = archive.begin("4712", "Twice");
    String answer = inbox.receive(id, "message-1", "Good morning");
    assertEquals(answer, inbox.receive(id, "message-1", "Good morning"));
    assertEquals(2, archive.show(id, null).size());
  }
}
