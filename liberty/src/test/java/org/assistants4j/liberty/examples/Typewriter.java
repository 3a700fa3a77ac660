package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Question;
import org.assistants4j.service.Reply;
import org.assistants4j.service.ReplyListener;
import org.assistants4j.service.ToolActivity;

@ApplicationScoped
public class Typewriter {
  @Inject AssistantService assistants;

  public Reply type(String question, PrintStream paper) {
    return assistants
        .start()
        .ask(
            Question.of(question),
            new ReplyListener() {
              @Override
              public void onText(String piece) {
                paper.print(piece);
              }

              @Override
              public void onTool(ToolActivity tool) {
                paper.println(tool.done() ? "(done)" : "(uses " + tool.name() + ")");
              }
            });
  }
}
