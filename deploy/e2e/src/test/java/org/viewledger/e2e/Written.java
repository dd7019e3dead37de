package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** All that an installation which does not run has written: its files, and Kafka's records. */
record Written(Path folder) {
  /** Looks for secrets in every file's bytes but of those that are meant to hold them. */
  void filesHoldNone(Set<String> secrets, Predicate<Path> meantTo) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(meantTo.negate()).toList()) {
        none(secrets, Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
      }
    }
  }

  /**
   * Looks for secrets in keys, values and headers of every record of every topic, as a consumer
   * would see them: in the files they are compressed.
   *
   * @return how many records each topic has
   */
  Map<String, Integer> recordsHoldNone(Set<String> secrets) throws IOException {
    Map<String, Integer> records = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("kafka"))) {
      for (Path segment : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        String topic = topic(segment);
        try (FileRecords all = FileRecords.open(segment.toFile(), false)) {
          for (Record record : all.records()) {
            String where = topic + " at " + record.offset();
            none(secrets, text(record.key()), where);
            none(secrets, text(record.value()), where);
            for (Header header : record.headers()) {
              none(secrets, text(Utils.wrapNullable(header.value())), where);
            }
            records.merge(topic, 1, Integer::sum);
          }
        }
      }
    }
    return records;
  }

  /** Of a file in a partition's folder, which is the topic, a dash and a number. */
  private String topic(Path segment) {
    Path partition = folder.relativize(segment).getName(1);
    return partition.toString().replaceFirst("-\\d+$", "");
  }

  static void none(Set<String> secrets, String text, String where) {
    for (String secret : secrets) {
      assertThat(text.contains(secret))
          .as("the secret that ends in %s: %s", end(secret), where)
          .isFalse();
    }
  }

  private static String end(String secret) {
    return secret.substring(Math.max(0, secret.length() - 4));
  }

  private static String text(@Nullable ByteBuffer bytes) {
    return bytes == null ? "" : StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
  }
}
