package org.viewledger.stream.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.viewledger.stream.cut.Offsets;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/**
 * Where a raw row came from, read back from its key: texts up to {@code kafka_topic}, then {@code
 * kafka_partition} and {@code kafka_offset}.
 *
 * @param partition the partition's name in a map of offsets
 */
record KafkaPosition(String partition, long offset) {
  private static final int MORE = 0x80;
  private static final int SEVEN_BITS = 7;

  /** The position of a row of a raw table; empty for a row of any other. */
  static Optional<KafkaPosition> of(TableRow row) {
    int topicAt = topicAt(row);
    if (topicAt < 0) {
      return Optional.empty();
    }
    ByteBuffer key =
        ByteBuffer.wrap(row.bytes(), 0, row.keyLength()).order(ByteOrder.LITTLE_ENDIAN);
    key.position(topicAt);
    byte[] topic = new byte[length(key)];
    key.get(topic);
    int partition = key.getInt();
    return Optional.of(
        new KafkaPosition(
            Offsets.name(new String(topic, StandardCharsets.UTF_8), partition), key.getLong()));
  }

  /**
   * Where in the key the topic begins, the partition and the offset behind it; -1 for no raw row.
   */
  static int topicAt(TableRow row) {
    int textsBefore = textsBeforeTopic(row.table());
    if (textsBefore <= 0) {
      return textsBefore;
    }
    ByteBuffer key = ByteBuffer.wrap(row.bytes(), 0, row.keyLength());
    for (int skipped = 0; skipped < textsBefore; skipped++) {
      int length = length(key);
      key.position(key.position() + length);
    }
    return key.position();
  }

  /** The offset of a raw row: the end of its key. */
  static long offset(TableRow row) {
    return ByteBuffer.wrap(row.bytes())
        .order(ByteOrder.LITTLE_ENDIAN)
        .getLong(row.keyLength() - Long.BYTES);
  }

  private static int textsBeforeTopic(Table table) {
    return switch (table) {
      case OBSERVATION, WITHDRAWAL, POST_RECORD, ASSIGNMENT -> 3;
      case PAGE_RECORD, PAGE_READING -> 2;
      case TAXONOMY -> 1;
      case DEAD_LETTER -> 0;
      case CLASSIFICATION, POST, POST_DAY, TOPIC_DAY, TOPIC_COHORT, TOPIC_POSTS -> -1;
    };
  }

  private static int length(ByteBuffer in) {
    int length = 0;
    int shift = 0;
    int next;
    do {
      next = in.get();
      length |= (next & (MORE - 1)) << shift;
      shift += SEVEN_BITS;
    } while ((next & MORE) != 0);
    return length;
  }
}
