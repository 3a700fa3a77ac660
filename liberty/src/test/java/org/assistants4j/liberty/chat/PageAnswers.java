package org.assistants4j.liberty.chat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** What an endpoint would tell whose assistant has every tool. */
public final class PageAnswers {
  /** An answer with all that an answer can have. */
  public static final String RICH =
      """
      {"reply":"## What the files say\\n\\nThe code name is **Bluebird** [1].\\n\\n
      - a list\\n  - in a list\\n\\n> quoted\\n\\n| Month | Sales |\\n|---|---:|\\n| May | 1,200 |\\n\\n
      ```python\\nprint('Hello')\\n```\\n\\n### Files\\n\\nHere is [the table](sandbox:/mnt/data/sales.csv),
       and ![a chart](sandbox:/mnt/data/chart.png), and [a link](https://example.org/).",
      "status":"complete",
      "citations":[{"number":1,"file":"facts.txt","quote":"The launch code name is Bluebird."}],
      "files":[{"id":"chart-1","name":"chart.png","image":true,"type":"image/png","url":"files/chart-1",
      "path":"sandbox:/mnt/data/chart.png"},{"id":"table-1","name":"sales.csv","image":false,
      "type":"text/csv","url":"files/table-1","bytes":11,"path":"sandbox:/mnt/data/sales.csv"}],
      "tools":[{"id":"1","type":"file_search","name":"file_search","input":"","done":true},
      {"id":"2","type":"code_interpreter","name":"code_interpreter","input":"plot()","done":true},
      {"id":"3","type":"function","name":"weather","input":"{\\"city\\":\\"Vienna\\"}","done":true}]}
      """
          .replace("\n", "");

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  private PageAnswers() {}

  /** Serves the picture of {@link #RICH}. */
  public static void withFiles(Page page) {
    page.route(
        "**/api/chat/files/chart-1",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("image/png").setBodyBytes(DOT)));
  }

  /** A picture of one dot, its bytes as numbers from 0 to 255. */
  public static List<Integer> picture() {
    return IntStream.range(0, DOT.length).mapToObj(at -> DOT[at] & 0xff).toList();
  }
}
