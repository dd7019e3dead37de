package org.viewledger.stream.ledger.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.TopicAssignment;

/**
 * A person's word on what a post is about, as the ledger keeps it: the latest record over all ids
 * of a post stands, as a whole.
 *
 * @param recordedAt epoch ms
 * @param offset where it lies in its partition
 * @param key text of the key of the post that it names
 * @param topic null where it leaves the topic to the rules
 * @param withdrawn whether nobody says anything any more
 */
public record Assignment(
    long recordedAt,
    long offset,
    String key,
    @Nullable String topic,
    List<String> labels,
    boolean withdrawn) {

  /** Takes the record as it was consumed. */
  public static Assignment of(TopicAssignment record, long offset) {
    return new Assignment(
        record.recordedAt().toEpochMilli(),
        offset,
        record.post().text(),
        record.primaryTopic(),
        record.labels(),
        record.withdrawn());
  }

  /**
   * The later wins, then the larger offset, then the larger key; what follows only tells apart what
   * one partition cannot hold twice.
   */
  boolean beats(@Nullable Assignment other) {
    if (other == null) {
      return true;
    }
    int order = Long.compare(recordedAt, other.recordedAt);
    order = order != 0 ? order : Long.compare(offset, other.offset);
    order = order != 0 ? order : CodePoints.ORDER.compare(key, other.key);
    order = order != 0 ? order : Boolean.compare(withdrawn, other.withdrawn);
    return (order != 0 ? order : CodePoints.LIST_ORDER.compare(words(), other.words())) > 0;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>(labels);
    words.add(Objects.requireNonNullElse(topic, ""));
    return words;
  }

  /** Appends it; {@link #read} reads it back. */
  public void write(ByteWriter out) {
    out.count(recordedAt).count(offset).text(key).octet(withdrawn ? 1 : 0);
    out.octet(topic == null ? 0 : 1);
    if (topic != null) {
      out.text(topic);
    }
    out.texts(labels);
  }

  /** Reads what {@link #write} wrote. */
  public static Assignment read(ByteReader in) {
    long recordedAt = in.count();
    long offset = in.count();
    String key = in.text();
    boolean withdrawn = in.octet() == 1;
    String topic = in.octet() == 1 ? in.text() : null;
    return new Assignment(recordedAt, offset, key, topic, in.texts(), withdrawn);
  }
}
