package org.assistants4j.chat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Puts the endpoint where {@code assistants.chat.path} wants it. The path of a JAX-RS application
 * is fixed when it is compiled, so requests to another one are forwarded.
 */
public final class ChatPath implements ServletContainerInitializer {

  @Override
  public void onStartup(@Nullable Set<Class<?>> none, ServletContext context) {
    String path = new ChatSettings(ConfigProvider.getConfig()).path();
    if (path.equals(ChatSettings.DEFAULT_PATH)) {
      return;
    }
    FilterRegistration.Dynamic filter =
        context.addFilter("assistants4j-chat-path", new ChatForward(path));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(
        EnumSet.of(DispatcherType.REQUEST),
        false,
        path,
        path + "/*",
        ChatSettings.DEFAULT_PATH,
        ChatSettings.DEFAULT_PATH + "/*");
  }
}
