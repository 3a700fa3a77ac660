package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.NewFile;
import org.assistants4j.service.Question;

@ApplicationScoped
public class Painting {
  @Inject AssistantService assistants;

  public String describe(byte[] png) {
    Question question = Question.of("What do you see?").image(NewFile.of("painting.png", png));
    return assistants.start().ask(question).text();
  }
}
