package org.assistants4j.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.assistants4j.api.Tool;
import org.assistants4j.api.json.Json;

/** Tells whether an assistant is configured as it was before. */
final class Digest {
  private static final int LENGTH = 32;

  private Digest() {}

  static String of(AssistantSpec spec, String model, List<Tool> tools) {
    List<String> parts =
        List.of(
            model,
            spec.instructions(),
            tools.stream().map(Json::write).collect(Collectors.joining(",")),
            spec.temperature().toString(),
            spec.topP().toString(),
            spec.vectorStores().toString());
    return sha256(Json.write(parts)).substring(0, LENGTH);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
