package org.viewledger.stream.ledger.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.ledger.book.ByteReader;
import org.viewledger.stream.ledger.book.ByteWriter;
import org.viewledger.stream.ledger.tables.TopicChange;
import org.viewledger.stream.ledger.tables.TopicRow;

/** The third ledger: a row of sums over posts for each key. */
public final class TopicLedger implements KeyedLedger<TopicChange> {
  private static final int VERSION = 1;

  @Override
  public byte @Nullable [] apply(String key, byte @Nullable [] state, List<TopicChange> facts) {
    return toBytes(row(key, state, facts));
  }

  @Override
  public byte @Nullable [] settle(
      String key,
      byte @Nullable [] before,
      byte @Nullable [] state,
      List<TopicChange> facts,
      Out out) {
    TopicRow row = row(key, state, facts);
    if (before != null || !row.isNothing()) {
      out.rows().accept(row.row());
    }
    return toBytes(row);
  }

  private static TopicRow row(String key, byte @Nullable [] state, List<TopicChange> facts) {
    TopicRow row = new TopicRow(key);
    if (state != null) {
      ByteReader in = new ByteReader(state).version(VERSION);
      long[] words = new long[in.length()];
      for (int i = 0; i < words.length; i++) {
        words[i] = in.signed();
      }
      row.add(words);
    }
    facts.forEach(each -> row.add(each.words()));
    return row;
  }

  private static byte @Nullable [] toBytes(TopicRow row) {
    if (row.isNothing()) {
      return null;
    }
    long[] words = row.words();
    ByteWriter out = new ByteWriter().octet(VERSION).count(words.length);
    for (long word : words) {
      out.signed(word);
    }
    return out.toBytes();
  }
}
