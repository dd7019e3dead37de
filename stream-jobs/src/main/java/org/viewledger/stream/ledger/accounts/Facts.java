package org.viewledger.stream.ledger.accounts;

import org.viewledger.contract.PostKey;
import org.viewledger.stream.ledger.book.Assignment;
import org.viewledger.stream.ledger.book.ByteReader;
import org.viewledger.stream.ledger.book.ByteWriter;
import org.viewledger.stream.ledger.book.Reading;
import org.viewledger.stream.ledger.book.Telling;

/** The facts of a post as bytes. They are never kept, so that they need no version. */
public final class Facts {
  private static final int READING = 1;
  private static final int TELLING = 2;
  private static final int WITHDRAWAL = 3;
  private static final int CLAIM = 4;
  private static final int ASSIGNMENT = 5;
  private static final int DECISION = 6;

  private Facts() {}

  /** Takes the facts apart again. */
  public interface Reader {
    void reading(Reading reading);

    void telling(Telling telling);

    void withdrawal(String source, long recordedAt);

    /**
     * Another post says that this one is itself under another id, or no longer says so.
     *
     * @param by text of the key of the post that says so
     */
    void claim(String by, boolean stands);

    /** A person says what the post is about. */
    default void assignment(Assignment assignment) {
      throw new IllegalStateException("no assignment was expected here");
    }

    /** The topics' rules have decided anew. */
    default void decision(String topic) {
      throw new IllegalStateException("no decision was expected here");
    }
  }

  public static PostFact reading(PostKey post, Reading reading) {
    ByteWriter out = new ByteWriter().octet(READING);
    reading.write(out);
    return new PostFact(post.text(), out.toBytes());
  }

  public static PostFact telling(PostKey post, Telling telling) {
    ByteWriter out = new ByteWriter().octet(TELLING);
    telling.write(out);
    return new PostFact(post.text(), out.toBytes());
  }

  /** A withdrawal; {@code recordedAt} is epoch ms. */
  public static PostFact withdrawal(PostKey post, String source, long recordedAt) {
    ByteWriter out = new ByteWriter().octet(WITHDRAWAL).text(source).count(recordedAt);
    return new PostFact(post.text(), out.toBytes());
  }

  static PostFact claim(PostKey post, String by, boolean stands) {
    ByteWriter out = new ByteWriter().octet(CLAIM).text(by).octet(stands ? 1 : 0);
    return new PostFact(post.text(), out.toBytes());
  }

  public static PostFact assignment(PostKey post, Assignment assignment) {
    ByteWriter out = new ByteWriter().octet(ASSIGNMENT);
    assignment.write(out);
    return new PostFact(post.text(), out.toBytes());
  }

  /** What the topics' rules make of the text of an id, until they decide anew. */
  public static PostFact decision(String key, String topic) {
    return new PostFact(key, new ByteWriter().octet(DECISION).text(topic).toBytes());
  }

  public static void read(byte[] fact, Reader reader) {
    ByteReader in = new ByteReader(fact);
    int kind = in.octet();
    switch (kind) {
      case READING -> reader.reading(Reading.read(in));
      case TELLING -> reader.telling(Telling.read(in));
      case WITHDRAWAL -> reader.withdrawal(in.text(), in.count());
      case CLAIM -> reader.claim(in.text(), in.octet() == 1);
      case ASSIGNMENT -> reader.assignment(Assignment.read(in));
      case DECISION -> reader.decision(in.text());
      default -> throw new IllegalStateException("no such kind of fact: " + kind);
    }
  }
}
