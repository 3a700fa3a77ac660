package org.assistants4j.liberty.fuzz;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Tells a test what is in the database. */
@ApplicationPath("/rows")
public class RowsApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(RowsResource.class);
  }
}
