package org.assistants4j.engine.model;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.api.ToolChoice;
import org.jspecify.annotations.Nullable;

/** Makes requests to models. */
record Ask(
    List<Turn> turns,
    List<FunctionDefinition> functions,
    @Nullable ToolChoice choice,
    boolean parallel,
    @Nullable ResponseFormat format,
    @Nullable Integer maxTokens) {

  static Ask that(String question) {
    return that(new Turn.User(question));
  }

  static Ask that(Turn... turns) {
    return new Ask(List.of(turns), List.of(), null, true, null, null);
  }

  Ask offering(FunctionDefinition... offered) {
    return new Ask(turns, List.of(offered), choice, parallel, format, maxTokens);
  }

  Ask choosing(ToolChoice tool) {
    return new Ask(turns, functions, tool, parallel, format, maxTokens);
  }

  Ask oneAtATime() {
    return new Ask(turns, functions, choice, false, format, maxTokens);
  }

  Ask as(ResponseFormat wanted) {
    return new Ask(turns, functions, choice, parallel, wanted, maxTokens);
  }

  Ask atMost(int tokens) {
    return new Ask(turns, functions, choice, parallel, format, tokens);
  }

  ModelRequest request() {
    return new ModelRequest(
        "some-model",
        turns,
        functions,
        choice,
        parallel,
        format,
        new ModelRequest.Sampling(0.5, 0.9, maxTokens, null));
  }

  static FunctionDefinition function(String name, String schema) {
    return new FunctionDefinition(name, "Does " + name, json(schema));
  }

  static JsonObject json(String text) {
    return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
  }
}
