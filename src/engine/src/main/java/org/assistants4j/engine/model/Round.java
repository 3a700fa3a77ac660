package org.assistants4j.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A conversation as the offline model sees it.
 *
 * @param question the last thing the user said; empty when there is none
 * @param outputs what the calls since then gave
 * @param earlier what the user said before
 * @param explained whether an earlier answer told how to configure a model
 */
record Round(String question, List<Turn.Output> outputs, List<String> earlier, boolean explained) {

  static Round of(List<Turn> turns) {
    List<String> said = new ArrayList<>();
    List<Turn.Output> outputs = new ArrayList<>();
    boolean explained = false;
    for (Turn turn : turns) {
      if (turn instanceof Turn.User user) {
        said.add(user.text());
        outputs.clear();
      } else if (turn instanceof Turn.Output output) {
        outputs.add(output);
      } else if (turn instanceof Turn.Assistant assistant) {
        explained |= assistant.text().contains(OfflineAnswer.URL);
      }
    }
    String question = said.isEmpty() ? "" : said.remove(said.size() - 1);
    return new Round(question.strip(), outputs, said, explained);
  }
}
