package org.assistants4j.liberty.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The same endpoint, with JSON of the host's own style. */
@ApplicationPath("/styled")
public class StyledApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Rooms.class, StyledJson.class);
  }
}
