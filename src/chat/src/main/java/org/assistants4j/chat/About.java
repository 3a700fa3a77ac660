package org.assistants4j.chat;

import java.util.List;
import java.util.Objects;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.Model;
import org.assistants4j.chat.wire.AboutChat;
import org.jspecify.annotations.Nullable;

/** Tells who answers, and what may be sent. */
record About(Chat chat) {
  private static final String OFFLINE = "offline";
  private static final String OURS = "assistants4j";
  private static final String HELP =
      "No model is configured, so the built-in one answers, which understands nothing: set"
          + " assistants.engine.model.url and assistants.engine.model.name to have another.";

  AboutChat to(@Nullable String person) {
    Assistant assistant = chat.assistants().assistant();
    boolean offline = isOffline();
    return new AboutChat(
        Objects.requireNonNullElse(assistant.name(), "Assistant"),
        offline
            ? new AboutChat.Model(OFFLINE, true, HELP)
            : new AboutChat.Model(assistant.model(), false, null),
        person,
        limits(offline));
  }

  /** The built-in model takes no images, nor answers where there is one. */
  private AboutChat.Limits limits(boolean offline) {
    return new AboutChat.Limits(
        CreateMessageRequest.MAX_TEXT,
        chat.settings().files(),
        chat.settings().fileBytes(),
        Uploads.types(chat),
        offline ? List.of() : ImageType.ALL);
  }

  /** The built-in model answers under every name, so what the server has is asked for. */
  private boolean isOffline() {
    try {
      List<Model> models = chat.backend().models().list().data();
      return !models.isEmpty()
          && models.get(0).id().equals(OFFLINE)
          && OURS.equals(models.get(0).ownedBy());
    } catch (ApiException untold) {
      System.getLogger(About.class.getName())
          .log(System.Logger.Level.DEBUG, "The server does not list its models", untold);
      return false;
    }
  }
}
