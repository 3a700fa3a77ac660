package org.assistants4j.liberty.ask;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks the model itself, with the JDK's client, as the engine does too. */
final class StraightAsk implements Ask {
  private static final Pattern CONTENT = Pattern.compile("\"content\":\"([^\"]*)\"");
  private static final String BODY =
      "{\"model\":\"stub\",\"stream\":true,\"stream_options\":{\"include_usage\":true},"
          + "\"messages\":[{\"role\":\"user\",\"content\":\""
          + QUESTION
          + "\"}]}";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest request;

  StraightAsk(URI model) {
    request =
        HttpRequest.newBuilder(URI.create(model + "/chat/completions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(BODY))
            .build();
  }

  @Override
  public Took send() throws IOException, InterruptedException {
    StringBuilder answer = new StringBuilder();
    double first = 0;
    long began = System.nanoTime();
    try (Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body()) {
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        Matcher content = CONTENT.matcher(each.next());
        if (content.find()) {
          first = answer.isEmpty() ? Took.since(began) : first;
          answer.append(content.group(1));
        }
      }
    }
    double end = Took.since(began);
    Answers.check(answer.toString());
    return new Took(first, end);
  }
}
