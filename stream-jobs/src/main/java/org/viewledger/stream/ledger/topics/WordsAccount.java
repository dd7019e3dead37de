package org.viewledger.stream.ledger.topics;

import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Taxonomy;
import org.viewledger.stream.ledger.accounts.Facts;
import org.viewledger.stream.ledger.book.ByteReader;
import org.viewledger.stream.ledger.book.ByteWriter;
import org.viewledger.stream.ledger.book.PostWords;
import org.viewledger.stream.ledger.book.Reading;
import org.viewledger.stream.ledger.book.Telling;
import org.viewledger.topics.PostText;

/** What the classifier keeps of one id of a post: its words, and what was made of them last. */
final class WordsAccount implements Facts.Reader {
  private static final int VERSION = 1;

  private PostWords words = new PostWords();
  private long mark = Rules.NONE;
  private String topic = Taxonomy.UNCLASSIFIED;

  static WordsAccount of(byte @Nullable [] state) {
    WordsAccount account = new WordsAccount();
    if (state != null) {
      ByteReader in = new ByteReader(state).version(VERSION);
      account.mark = in.signed();
      String topic = in.text();
      account.topic = topic.isEmpty() ? Taxonomy.UNCLASSIFIED : topic;
      account.words = PostWords.read(in);
    }
    return account;
  }

  /** By which rules a state was decided, without reading the rest of it. */
  static long mark(byte[] state) {
    return new ByteReader(state).version(VERSION).signed();
  }

  /** The account as bytes, null where there is nothing to keep. */
  byte @Nullable [] toBytes() {
    if (words.isEmpty()) {
      return null;
    }
    ByteWriter out = new ByteWriter().octet(VERSION).signed(mark);
    out.text(topic.equals(Taxonomy.UNCLASSIFIED) ? "" : topic);
    words.write(out);
    return out.toBytes();
  }

  PostText text() {
    return words.text();
  }

  /** {@link Rules#mark()} of what decided last. */
  long mark() {
    return mark;
  }

  String topic() {
    return topic;
  }

  void decided(long by, String newTopic) {
    mark = by;
    topic = newTopic;
  }

  @Override
  public void telling(Telling telling) {
    words.add(telling);
  }

  @Override
  public void withdrawal(String source, long recordedAt) {
    words.withdraw(source, recordedAt);
  }

  @Override
  public void reading(Reading reading) {
    throw new IllegalStateException("a reading has no words");
  }

  @Override
  public void claim(String by, boolean stands) {
    throw new IllegalStateException("a claim has no words");
  }
}
