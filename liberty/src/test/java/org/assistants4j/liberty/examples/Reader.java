package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.NewFile;
import org.assistants4j.service.Reply;

@ApplicationScoped
public class Reader {
  @Inject AssistantService assistants;

  public String read(Path file, String question) {
    Conversation conversation = assistants.start();
    conversation.attach(NewFile.of(file));
    Reply reply = conversation.ask(question);
    return reply.text()
        + reply.citations().stream()
            .map(note -> "\n[" + note.number() + "] " + note.fileName())
            .collect(Collectors.joining());
  }
}
