package org.viewledger.stream.ledger.accounts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.book.ByteReader;
import org.viewledger.stream.ledger.book.ByteWriter;
import org.viewledger.stream.ledger.book.CodePoints;
import org.viewledger.stream.ledger.book.PostBook;
import org.viewledger.stream.ledger.book.PostView;
import org.viewledger.stream.ledger.rules.Days;

/** A post of several ids: the books of each, by the key under which their facts came. */
final class SharedPost {
  private static final int VERSION = 1;

  private final SortedMap<String, byte[]> parts = new TreeMap<>(CodePoints.ORDER);
  private byte[] booked = {};

  static SharedPost of(byte @Nullable [] state) {
    SharedPost post = new SharedPost();
    if (state != null) {
      ByteReader in = new ByteReader(state).version(VERSION);
      for (int count = in.length(); count > 0; count--) {
        post.parts.put(in.text(), in.block());
      }
      post.booked = in.block();
    }
    return post;
  }

  /** The state, null where no part is left. */
  byte @Nullable [] toBytes() {
    if (parts.isEmpty() && booked.length == 0) {
      return null;
    }
    ByteWriter out = new ByteWriter().octet(VERSION).count(parts.size());
    parts.forEach((part, book) -> out.text(part).block(book));
    return out.block(booked).toBytes();
  }

  void add(BookTransfer transfer) {
    if (transfer.part().equals(BookTransfer.BOOKED)) {
      booked = transfer.book();
    } else if (transfer.book().length == 0) {
      parts.remove(transfer.part());
    } else {
      parts.put(transfer.part(), transfer.book());
    }
  }

  /** The book that the first ledger has in the tables and has just left to the second. */
  byte[] booked() {
    return booked;
  }

  /** Forgets {@link #booked()}: the tables now hold what the parts come to. */
  void settled() {
    booked = new byte[0];
  }

  /**
   * What all parts come to. The rules' topic is that of the post's own id where it has any text,
   * else that of the smallest other id that has.
   */
  @Nullable PostView view(String key, Days days, MetricCatalogue catalogue) {
    byte[] own = parts.get(key);
    PostBook book = own == null ? new PostBook(days, catalogue) : PostBook.of(own, days, catalogue);
    boolean decided = book.hasText();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (!part.getKey().equals(key)) {
        PostBook other = PostBook.of(part.getValue(), days, catalogue);
        if (!decided && other.hasText()) {
          book.decide(other.decided());
          decided = true;
        }
        book.addAll(other);
      }
    }
    return book.view();
  }
}
