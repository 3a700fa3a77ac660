package org.assistants4j.liberty.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.json.Json;

/** One operation of the contract and the object that does it. */
record PlainOperation(Object target, Method method, String verb, Pattern path) {

  static Stream<PlainOperation> of(Object api) {
    return Stream.of(api.getClass().getInterfaces())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Stream.of(type.getMethods()).flatMap(method -> of(api, type, method)));
  }

  private static Stream<PlainOperation> of(Object api, Class<?> type, Method method) {
    Path below = method.getAnnotation(Path.class);
    String path = type.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
    Pattern pattern = Pattern.compile(path.replaceAll("\\{\\w+(: [^}]+)?}", "([^/]+)"));
    return Stream.of(method.getAnnotations())
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(verb -> new PlainOperation(api, method, verb.value(), pattern));
  }

  /** A request for this operation. */
  record Call(PlainOperation operation, Matcher path) {
    Object with(String query, byte[] body, String contentType) {
      Map<String, String> parameters = parameters(query);
      Object[] arguments =
          Arrays.stream(operation.method().getParameters())
              .map(each -> argument(each, parameters, body, contentType))
              .toArray();
      try {
        return operation.method().invoke(operation.target(), arguments);
      } catch (InvocationTargetException thrown) {
        throw (RuntimeException) thrown.getCause();
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private Object argument(
        Parameter parameter, Map<String, String> query, byte[] body, String contentType) {
      if (parameter.isAnnotationPresent(PathParam.class)) {
        return path.group(index(parameter));
      } else if (parameter.isAnnotationPresent(QueryParam.class)) {
        return converted(
            query.get(parameter.getAnnotation(QueryParam.class).value()), parameter.getType());
      } else if (parameter.getType() == FileUpload.class) {
        return upload(body, contentType);
      }
      return body.length == 0
          ? null
          : Json.read(new StringReader(new String(body, UTF_8)), parameter.getParameterizedType());
    }

    /** Paths name their parameters in the order in which methods take them. */
    private int index(Parameter parameter) {
      long before =
          Arrays.stream(operation.method().getParameters())
              .takeWhile(each -> !each.equals(parameter))
              .filter(each -> each.isAnnotationPresent(PathParam.class))
              .count();
      return (int) before + 1;
    }

    private static Object converted(String value, Class<?> type) {
      return value == null || type == String.class
          ? value
          : type == Integer.class ? (Object) Integer.valueOf(value) : null;
    }

    private static Map<String, String> parameters(String query) {
      Map<String, String> parameters = new HashMap<>();
      for (String pair : query == null ? new String[0] : query.split("&")) {
        String[] parts = pair.split("=", 2);
        parameters.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
      }
      return parameters;
    }

    private static FileUpload upload(byte[] body, String contentType) {
      String boundary = contentType.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
      String purpose = "";
      FileUpload upload = null;
      for (String part : new String(body, ISO_8859_1).split("--" + Pattern.quote(boundary))) {
        int end = part.indexOf("\r\n\r\n");
        String head = end < 0 ? "" : part.substring(0, end);
        String value = end < 0 ? "" : part.substring(end + 4, part.length() - 2);
        Matcher file = Pattern.compile("filename=\"([^\"]*)\"").matcher(head);
        if (file.find()) {
          var content = new ByteArrayInputStream(value.getBytes(ISO_8859_1));
          upload = new FileUpload(file.group(1), purpose, content);
        } else if (head.contains("name=\"purpose\"")) {
          purpose = value;
        }
      }
      return upload;
    }
  }

  Optional<Call> matching(String verb, String path) {
    Matcher matcher = this.path.matcher(path);
    return this.verb.equals(verb) && matcher.matches()
        ? Optional.of(new Call(this, matcher))
        : Optional.empty();
  }
}
