package org.assistants4j.liberty.telemetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fields of a message of Protocol Buffers, by their numbers; as much of it as spans need. */
final class Protobuf {
  private final byte[] bytes;
  private int at;

  private Protobuf(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The texts, bytes, messages and fixed numbers in the field of this number, in their order. */
  static List<byte[]> fields(byte[] message, int number) {
    List<byte[]> found = new ArrayList<>();
    Protobuf reader = new Protobuf(message);
    while (reader.at < message.length) {
      long tag = reader.varint();
      byte[] value = reader.value((int) (tag & 7));
      if (tag >>> 3 == number) {
        found.add(value);
      }
    }
    return found;
  }

  private byte[] value(int wireType) {
    switch (wireType) {
      case 0 -> varint();
      case 1 -> {
        at += 8;
        return Arrays.copyOfRange(bytes, at - 8, at);
      }
      case 2 -> {
        int length = (int) varint();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
      }
      case 5 -> at += 4;
      default -> throw new IllegalArgumentException("No wire type: " + wireType);
    }
    return new byte[0];
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
