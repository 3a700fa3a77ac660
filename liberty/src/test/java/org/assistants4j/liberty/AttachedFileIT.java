package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.ModifyAssistantRequestBuilder;
import org.assistants4j.api.ToolResources;
import org.assistants4j.client.RestBackend;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file that was given to the assistant through the API is quoted on the page. */
@ExtendWith(ArquillianExtension.class)
class AttachedFileIT {
  private static final String NAME = "Librarian";

  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.configured(Wars.assistants4j(), "assistants.assistant.name=" + NAME);
  }

  @Test
  void aQuestionOnThePageIsAnsweredWithWordsOfTheFile() {
    try (Browser browser = Browser.open();
        Page page = browser.visitor()) {
      page.navigate(url.toString());
      ChatPage chat = new ChatPage(page);
      chat.ask("Hello");
      giveFileToAssistant("The launch code name is Bluebird.\n\nThe team meets on Tuesdays.");
      chat.say("What is the launch code name?");
      assertThat(chat.messages().last()).containsText("The launch code name is Bluebird.");
      assertThat(chat.button("Source 1: facts.txt")).isVisible();
      page.reload();
      assertThat(chat.messages().last()).containsText("The launch code name is Bluebird.");
      assertThat(chat.button("Source 1: facts.txt")).isVisible();
    }
  }

  private void giveFileToAssistant(String text) {
    try (RestBackend api = RestBackend.at(url.resolve("v1"))) {
      Assistant assistant =
          api.assistants().list(100, null, null, null).data().stream()
              .filter(it -> NAME.equals(it.name()))
              .findFirst()
              .orElseThrow();
      var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      FileObject file = api.files().create(new FileUpload("facts.txt", "assistants", content));
      var files = new ToolResources.CodeInterpreter(List.of(file.id()));
      api.assistants()
          .modify(
              assistant.id(),
              ModifyAssistantRequestBuilder.builder()
                  .toolResources(new ToolResources(files, null))
                  .build());
    }
  }
}
