package org.assistants4j.liberty.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A span as an exporter sends it.
 *
 * @param parentId empty for a root
 * @param began in nanoseconds since 1970
 * @param texts its attributes that are texts
 */
public record SentSpan(
    String traceId,
    String id,
    String parentId,
    String name,
    long began,
    Map<String, String> texts) {

  /** The spans of an {@code ExportTraceServiceRequest}. */
  static List<SentSpan> in(byte[] request) {
    return Protobuf.fields(request, 1).stream()
        .flatMap(ofResource -> Protobuf.fields(ofResource, 2).stream())
        .flatMap(ofScope -> Protobuf.fields(ofScope, 2).stream())
        .map(SentSpan::of)
        .toList();
  }

  private static SentSpan of(byte[] span) {
    Map<String, String> texts = new HashMap<>();
    for (byte[] attribute : Protobuf.fields(span, 9)) {
      byte[] value = Protobuf.fields(attribute, 2).get(0);
      Protobuf.fields(value, 1)
          .forEach(text -> texts.put(text(attribute, 1), new String(text, UTF_8)));
    }
    return new SentSpan(
        hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5), fixed(span, 7), texts);
  }

  private static long fixed(byte[] message, int number) {
    return ByteBuffer.wrap(Protobuf.fields(message, number).get(0))
        .order(ByteOrder.LITTLE_ENDIAN)
        .getLong();
  }

  private static String hex(byte[] message, int number) {
    return Protobuf.fields(message, number).stream()
        .map(HexFormat.of()::formatHex)
        .findFirst()
        .orElse("");
  }

  private static String text(byte[] message, int number) {
    return new String(Protobuf.fields(message, number).get(0), UTF_8);
  }
}
