package org.assistants4j.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.assistants4j.engine.ScriptedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasedModelTest {
  private final ScriptedModel target = new ScriptedModel().within(2048);
  private final Model model =
      new AliasedModel(target, AliasedModel.parse(List.of("some-model = llama3.1", "gpt-4=x")));

  @Test
  void anAliasIsAskedAsItsTarget() throws Exception {
    model.complete(Ask.that("Hi").request(), new Heard(), new Cancellation());
    assertEquals("llama3.1", target.requests().get(0).model());
  }

  @Test
  void anyOtherNameIsAskedAsItIs() throws Exception {
    model.complete(Ask.that("Hi").request().asking("phi"), new Heard(), new Cancellation());
    assertEquals("phi", target.requests().get(0).model());
  }

  @Test
  void aliasesAreListedBehindWhatTheyStandFor() {
    assertEquals(
        List.of("scripted", "some-model", "gpt-4"),
        model.models().stream().map(org.assistants4j.api.Model::id).toList());
    assertEquals(2048, model.context());
  }

  @Test
  void anAliasOfTheModelsOwnNameIsListedOnce() {
    Model renamed = new AliasedModel(target, Map.of("scripted", "other"));
    assertEquals(1, renamed.models().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt-4", "gpt-4=", "=x", "a=b=c", " "})
  void anAliasIsWrittenWithItsTarget(String alias) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> AliasedModel.parse(List.of(alias)));
    assertEquals(
        "An alias is written like gpt-4=llama3.1, not '" + alias.strip() + "'.",
        refused.getMessage());
  }
}
