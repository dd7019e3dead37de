package org.viewledger.stream.ledger.book;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostRecord;

/**
 * A post record as the ledger merges it: what it says, field by field.
 *
 * @param recordedAt epoch ms
 */
public record Telling(
    String source, long recordedAt, Map<PostField, Said> said, List<String> aliases)
    implements Comparable<Telling> {

  public static Telling of(PostRecord record) {
    long recordedAt = record.recordedAt().toEpochMilli();
    Map<PostField, Said> said = new EnumMap<>(PostField.class);
    put(said, PostField.PUBLISHED_AT, recordedAt, record.publishedAt().map(Telling::digits));
    put(said, PostField.KIND, recordedAt, record.kind());
    put(said, PostField.TITLE, recordedAt, record.title());
    put(said, PostField.TEXT, recordedAt, record.text());
    put(said, PostField.PERMALINK, recordedAt, record.permalink());
    if (record.hashtags().said()) {
      said.put(PostField.HASHTAGS, new Said(recordedAt, record.hashtags().value()));
    }
    put(said, PostField.ORIGIN, recordedAt, record.origin());
    put(said, PostField.SAME_AS, recordedAt, record.sameAs());
    put(said, PostField.REPLACES, recordedAt, record.replaces());
    put(said, PostField.STATUS, recordedAt, record.status());
    String self = record.post().postId();
    List<String> aliases =
        record.aliases().stream().filter(id -> !id.equals(self)).distinct().sorted().toList();
    return new Telling(record.source(), recordedAt, said, aliases);
  }

  private static String digits(Instant instant) {
    return String.format(Locale.ROOT, "%015d", instant.toEpochMilli());
  }

  private static void put(
      Map<PostField, Said> said, PostField field, long recordedAt, Patch<String> patch) {
    if (patch.said()) {
      String value = patch.value();
      said.put(field, new Said(recordedAt, value == null ? null : List.of(value)));
    }
  }

  /** Any order that tells different records apart: state is written in it. */
  @Override
  public int compareTo(Telling other) {
    int order = source.compareTo(other.source);
    order = order != 0 ? order : Long.compare(recordedAt, other.recordedAt);
    order = order != 0 ? order : CodePoints.LIST_ORDER.compare(aliases, other.aliases);
    for (PostField field : PostField.values()) {
      order = order != 0 ? order : compare(said.get(field), other.said.get(field));
    }
    return order;
  }

  private static int compare(@Nullable Said one, @Nullable Said other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one.equals(other) ? 0 : one.beats(other) ? 1 : -1;
  }

  /** Appends it; {@link #read} reads it back. */
  public void write(ByteWriter out) {
    out.text(source).count(recordedAt);
    writeSaid(out, said);
    out.texts(aliases);
  }

  /** Reads what {@link #write} wrote. */
  public static Telling read(ByteReader in) {
    String source = in.text();
    long recordedAt = in.count();
    Map<PostField, Said> said = readSaid(in);
    return new Telling(source, recordedAt, said, in.texts());
  }

  static void writeSaid(ByteWriter out, Map<PostField, Said> said) {
    out.count(said.size());
    said.forEach(
        (field, each) -> {
          out.octet(field.code());
          each.write(out);
        });
  }

  static Map<PostField, Said> readSaid(ByteReader in) {
    Map<PostField, Said> said = new EnumMap<>(PostField.class);
    int length = in.length();
    for (int i = 0; i < length; i++) {
      said.put(PostField.of(in.octet()), Said.read(in));
    }
    return said;
  }
}
