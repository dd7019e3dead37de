package org.viewledger.stream.ledger.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one field of a post, and when. Every field is a list of texts, mostly of one, so
 * that one rule merges them all.
 *
 * @param recordedAt epoch ms
 * @param texts null where the field was said to be unknown
 */
public record Said(long recordedAt, @Nullable List<String> texts) {

  /** The later wins, at one instant the larger value, an unknown one last. */
  boolean beats(@Nullable Said other) {
    if (other == null || recordedAt != other.recordedAt) {
      return other == null || recordedAt > other.recordedAt;
    }
    if (texts == null || other.texts == null) {
      return texts != null;
    }
    return CodePoints.LIST_ORDER.compare(texts, other.texts) > 0;
  }

  void write(ByteWriter out) {
    out.count(recordedAt).octet(texts == null ? 0 : 1);
    if (texts != null) {
      out.texts(texts);
    }
  }

  static Said read(ByteReader in) {
    long recordedAt = in.count();
    return new Said(recordedAt, in.octet() == 0 ? null : in.texts());
  }
}
