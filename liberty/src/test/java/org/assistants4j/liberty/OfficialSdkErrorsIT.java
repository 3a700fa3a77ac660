package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.runs.RunCreateParams;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Refusals arrive as the SDK's own exceptions, with all that they tell. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("deprecation") // all of the Assistants API is, in the SDK
class OfficialSdkErrorsIT extends WithOfficialSdk {
  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.configured(
        Wars.assistants4j(), "assistants.engine.keys=one=key-of-one,two=key-of-two");
  }

  @Override
  protected String key() {
    return "key-of-one";
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    var thrown =
        assertThrows(
            NotFoundException.class,
            () -> client.beta().assistants().retrieve("asst_abcdefghijklmnopqrstuvwx"));
    assertEquals("invalid_request_error", thrown.type().orElseThrow());
    assertTrue(
        thrown.getMessage().contains("No assistant found with id 'asst_abcdefghijklmnopqrstuvwx'"),
        thrown.getMessage());
  }

  @Test
  void whatIsOutOfBoundsIsABadRequestThatNamesTheParameter() {
    var params = AssistantCreateParams.builder().model("gpt-4o").name("x".repeat(257)).build();
    var thrown =
        assertThrows(BadRequestException.class, () -> client.beta().assistants().create(params));
    assertEquals("name", thrown.param().orElseThrow());
    assertEquals("string_above_max_length", thrown.code().orElseThrow());
  }

  @Test
  void aRefusedStreamIsTheSameException() {
    String thread = client.beta().threads().create().id();
    var params = RunCreateParams.builder().assistantId("asst_abcdefghijklmnopqrstuvwx").build();
    assertThrows(
        NotFoundException.class,
        () -> client.beta().threads().runs().createStreaming(thread, params).stream().toList());
  }

  @Test
  void aWrongKeyIsUnauthorized() {
    become("no-key");
    var thrown = assertThrows(UnauthorizedException.class, () -> client.models().list());
    assertEquals("invalid_api_key", thrown.code().orElseThrow());
    assertEquals(1, thrown.headers().values("x-request-id").size());
  }

  @Test
  void anothersObjectsAreNotFound() {
    String assistant = assistant();
    become("key-of-two");
    assertThrows(NotFoundException.class, () -> client.beta().assistants().retrieve(assistant));
  }

  private void become(String key) {
    disconnect();
    client = connect(key);
  }
}
