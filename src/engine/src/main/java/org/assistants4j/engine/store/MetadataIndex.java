package org.assistants4j.engine.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The metadata by which objects are found. */
public final class MetadataIndex {
  private static final int MANY = 1_000;

  private final Handle handle;

  MetadataIndex(Handle handle) {
    this.handle = handle;
  }

  /** Notes the metadata of an object in place of what was noted before. */
  public void replace(String id, Map<String, String> metadata) {
    forget(id);
    add(id, metadata);
  }

  /** Notes the metadata of an object that has just been stored. */
  public void add(String id, Map<String, String> metadata) {
    if (metadata.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO a4j_metadata (object_id, pair, tenant, seq)"
                + " SELECT id, :pair, tenant, seq FROM a4j_object WHERE id = :id")) {
      pairs(metadata).forEach(pair -> batch.bind("pair", pair).bind("id", id).add());
      batch.execute();
    }
  }

  /** Drops what is noted of an object. */
  public void forget(String id) {
    handle.createUpdate("DELETE FROM a4j_metadata WHERE object_id = :id").bind("id", id).execute();
  }

  /**
   * What is noted of each pair, first the pair that the fewest objects have: a search goes along
   * those. Pairs of very many objects are not told apart.
   */
  List<String> rarestFirst(String tenant, Map<String, String> metadata) {
    List<String> pairs = pairs(metadata);
    if (pairs.size() < 2) {
      return pairs;
    }
    Map<String, Integer> counts = new HashMap<>();
    pairs.forEach(pair -> counts.put(pair, count(tenant, pair)));
    return pairs.stream().sorted(Comparator.comparing(counts::get)).toList();
  }

  private int count(String tenant, String pair) {
    return handle
        .createQuery(
            "SELECT COUNT(*) FROM (SELECT 1 AS it FROM a4j_metadata"
                + " WHERE tenant = :tenant AND pair = :pair LIMIT :many) AS counted")
        .bind("tenant", tenant)
        .bind("pair", pair)
        .bind("many", MANY)
        .mapTo(Integer.class)
        .one();
  }

  private static List<String> pairs(Map<String, String> metadata) {
    return metadata.entrySet().stream().map(it -> hash(it.getKey(), it.getValue())).toList();
  }

  /** The key's length comes first, so that no two pairs are joined alike. */
  static String hash(String key, String value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(key.length()).array());
      digest.update((key + value).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }
}
