package org.assistants4j.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key of a tenant. Of the key only its hash is kept, and nothing of it is ever shown. */
final class TenantKey {
  private static final Pattern ENTRY =
      Pattern.compile("([A-Za-z0-9._-]{1,128})\\s*=\\s*([\\x21-\\x7e]{1,512})");
  private static final String HASHED = "sha256:";
  private static final Pattern HASH = Pattern.compile(HASHED + "([0-9a-fA-F]{64})");

  private final String tenant;
  private final byte[] hash;

  private TenantKey(String tenant, byte[] hash) {
    this.tenant = tenant;
    this.hash = hash;
  }

  /**
   * Reads {@code TENANT=KEY} or {@code TENANT=sha256:HEX}.
   *
   * @param where the entry's place, for the error
   * @throws IllegalArgumentException when it is neither; the entry itself is not told
   */
  static TenantKey read(String entry, String where) {
    Matcher parts = ENTRY.matcher(entry.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          where
              + " is not TENANT=KEY: a tenant of 1 to 128 letters, digits, '.', '_' or '-' and a"
              + " key of 1 to 512 visible ASCII characters.");
    }
    String key = parts.group(2);
    if (!key.startsWith(HASHED)) {
      return new TenantKey(parts.group(1), hash(key));
    }
    Matcher hex = HASH.matcher(key);
    if (!hex.matches()) {
      throw new IllegalArgumentException(
          where + " must have 64 hexadecimal digits after 'sha256:'.");
    }
    return new TenantKey(parts.group(1), HexFormat.of().parseHex(hex.group(1)));
  }

  /** What is compared in a key's stead. */
  static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  /** Whose key it is. */
  String tenant() {
    return tenant;
  }

  /** Whether it is the key of this hash; takes the same time whatever the answer. */
  boolean is(byte[] other) {
    return MessageDigest.isEqual(hash, other);
  }

  /** Whether one key would be of two tenants. */
  boolean contradicts(TenantKey other) {
    return is(other.hash) && !tenant.equals(other.tenant);
  }
}
