package org.assistants4j.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.Page;
import org.assistants4j.server.v1.VersionOne;
import org.assistants4j.server.v1.VersionOneRequest;
import org.assistants4j.server.v1.VersionTwo;

/**
 * Shows all objects in the version that the request speaks. The resources and the engine know
 * version 2 only.
 */
@ApplicationScoped
public class VersionLens implements ReaderInterceptor, WriterInterceptor {
  @Inject Caller caller;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Optional<Class<? extends VersionOneRequest>> old = VersionOne.request(context.getType());
    if (ApiVersion.of(context) == ApiVersion.V2 || old.isEmpty()) {
      return context.proceed();
    }
    context.setType(old.get());
    context.setGenericType(old.get());
    return ((VersionOneRequest) context.proceed()).current();
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Object shown = context.getEntity();
    context.setEntity(
        ApiVersion.of(context) == ApiVersion.V2 ? VersionTwo.view(shown) : versionOne(shown));
    context.proceed();
  }

  private Object versionOne(Object object) {
    if (object instanceof Page<?> page) {
      Map<String, List<String>> files = files(page.data());
      List<Object> views =
          page.data().stream().map(entry -> (Object) versionOne(entry, files)).toList();
      return new Page<>(views, page.firstId(), page.lastId(), page.hasMore());
    }
    return versionOne(object, files(List.of(object)));
  }

  private static Object versionOne(Object object, Map<String, List<String>> files) {
    return VersionOne.view(
        object,
        VersionOne.ownerOfFiles(object)
            .map(id -> files.getOrDefault(id, List.of()))
            .orElse(List.of()));
  }

  /** The files of all these objects, asked for at once. */
  private Map<String, List<String>> files(List<?> objects) {
    List<String> owners =
        objects.stream().map(VersionOne::ownerOfFiles).flatMap(Optional::stream).toList();
    return owners.isEmpty() ? Map.of() : caller.fileIds(owners);
  }
}
