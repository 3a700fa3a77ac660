package org.assistants4j.liberty;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Corrects the OpenAPI document where its scanner cannot know better: it puts all endpoints below
 * one application path, and it names members as Java does and not as the wire does.
 */
public class ApiDocument implements OASFilter {
  private static final String CHAT = "/api";
  private static final String API = "/v1";
  private static final Set<String> NAMED_AS_IN_JAVA =
      Set.of("fileBytes", "fileTypes", "imageTypes", "retryAfter");
  private static final String ADDITIONAL = "additionalProperties";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    Paths paths = OASFactory.createPaths();
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> paths.addPathItem(served(path), item));
    document.setPaths(paths);
  }

  /** What begins with the chat's name is the chat's; all else is the API's. */
  private static String served(String path) {
    String resource = path.replaceFirst("^(" + CHAT + "|" + API + ")/", "/");
    boolean chat = resource.equals("/chat") || resource.startsWith("/chat/");
    return (chat ? CHAT : API) + resource;
  }

  @Override
  public Schema filterSchema(Schema schema) {
    Map<String, Schema> properties = schema.getProperties();
    if (properties != null) {
      Map<String, Schema> named = new LinkedHashMap<>();
      properties.forEach((name, property) -> named.put(wireName(name), property));
      named.remove(wireName(ADDITIONAL));
      schema.setProperties(named);
    }
    return schema;
  }

  private static String wireName(String javaName) {
    if (NAMED_AS_IN_JAVA.contains(javaName)) {
      return javaName;
    }
    return javaName.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
