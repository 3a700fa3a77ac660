package org.assistants4j.server;

import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Makes events of which a {@link FakeSink} tells the name, or the comment. */
final class FakeSse implements Sse {
  @Override
  public OutboundSseEvent.Builder newEventBuilder() {
    return new Builder();
  }

  @Override
  public SseBroadcaster newBroadcaster() {
    throw new UnsupportedOperationException();
  }

  private static final class Builder implements OutboundSseEvent.Builder {
    private final Map<String, Object> event = new HashMap<>();

    @Override
    public Builder id(String id) {
      event.put("getId", id);
      return this;
    }

    @Override
    public Builder name(String name) {
      event.put("getName", name);
      return this;
    }

    @Override
    public Builder reconnectDelay(long milliseconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Builder mediaType(MediaType mediaType) {
      event.put("getMediaType", mediaType);
      return this;
    }

    @Override
    public Builder comment(String comment) {
      event.put("getComment", comment);
      return this;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Builder data(Class type, Object data) {
      return data(data);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Builder data(GenericType type, Object data) {
      return data(data);
    }

    @Override
    public Builder data(Object data) {
      event.put("getData", data);
      return this;
    }

    @Override
    public OutboundSseEvent build() {
      return (OutboundSseEvent)
          Proxy.newProxyInstance(
              FakeSse.class.getClassLoader(),
              new Class<?>[] {OutboundSseEvent.class},
              (it, method, arguments) -> event.get(method.getName()));
    }
  }
}
