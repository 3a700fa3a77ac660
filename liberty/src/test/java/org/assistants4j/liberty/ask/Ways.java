package org.assistants4j.liberty.ask;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assistants4j.client.RestBackend;
import org.assistants4j.function.Functions;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.AssistantServices;
import org.assistants4j.service.ServiceSettings;

/** All ways to ask one server and its model. */
public final class Ways implements AutoCloseable {
  /** What a server needs for this, beside the engine. */
  public static final Class<?>[] IN_SERVER = {
    Answers.class, Ask.class, InServer.class, ServiceAsk.class, StraightAsk.class, Took.class
  };

  private static final String MODEL_HERE = "model alone";
  private static final String MODEL_THERE = "model alone, in the server";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final URI model;
  private final RestBackend backend;
  private final OpenAIClient sdk;
  private final AssistantService service;

  /**
   * @param server the root of a server that has {@link InServer} beside the engine
   */
  public Ways(URI server, URI model) {
    this.server = server;
    this.model = model;
    backend = RestBackend.at(server.resolve("/v1"));
    sdk =
        OpenAIOkHttpClient.builder().baseUrl(server + "/v1").apiKey("unused").maxRetries(0).build();
    service = serviceOf(Map.of("assistants.assistant.name", "Asked over HTTP"));
  }

  private AssistantService serviceOf(Map<String, String> config) {
    var source = new PropertiesConfigSource(config, "benchmark", 100);
    var settings = new ServiceSettings(new SmallRyeConfigBuilder().withSources(source).build());
    return AssistantServices.of(backend, settings, Functions.of()).standard();
  }

  /** What is measured in this process, beside the model as it answers here; what in the server. */
  Turns quick() {
    return new Turns()
        .add(MODEL_THERE, () -> within("?model=" + encoded(model.toString())), MODEL_THERE)
        .add("service, in process", () -> within(""), MODEL_THERE)
        .add(MODEL_HERE, new StraightAsk(model), MODEL_HERE)
        .add("service, over HTTP", new ServiceAsk(service), MODEL_HERE);
  }

  /** These, and the SDK that looks at its run from time to time. */
  Turns all() {
    return quick()
        .add("official SDK, polling", new PollingAsk(sdk, service.assistant().id()), MODEL_HERE);
  }

  /** Asks, and forgets how long it took. */
  public void warmUp(int rounds) throws Exception {
    quick().ask(rounds);
    all().ask(3);
  }

  /** Asks and prints. */
  public void printTurns(int rounds) throws Exception {
    all().ask(rounds).print();
  }

  private Took within(String query) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/bench/ask" + query)).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.body());
    }
    return Took.parse(response.body());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    sdk.close();
    backend.close();
  }
}
