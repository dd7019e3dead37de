package org.viewledger.stream.ledger.accounts;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.stream.ledger.book.Assignment;
import org.viewledger.stream.ledger.book.ByteReader;
import org.viewledger.stream.ledger.book.ByteWriter;
import org.viewledger.stream.ledger.book.CodePoints;
import org.viewledger.stream.ledger.book.PostBook;
import org.viewledger.stream.ledger.book.Reading;
import org.viewledger.stream.ledger.book.Telling;
import org.viewledger.stream.ledger.rules.Days;

/**
 * What is kept under one id of a post: its book, which posts claim the id as another of theirs, and
 * whether the book is kept for a post of several ids.
 */
final class PostAccount implements Facts.Reader {
  private static final int VERSION = 1;

  private final PostKey key;
  private final PostBook book;
  private final SortedSet<String> claimants = new TreeSet<>(CodePoints.ORDER);
  private String sharedWith = "";

  private PostAccount(PostKey key, PostBook book) {
    this.key = key;
    this.book = book;
  }

  static PostAccount of(
      PostKey key, byte @Nullable [] state, Days days, MetricCatalogue catalogue) {
    if (state == null) {
      return new PostAccount(key, new PostBook(days, catalogue));
    }
    ByteReader in = new ByteReader(state).version(VERSION);
    PostAccount account = new PostAccount(key, PostBook.of(in.block(), days, catalogue));
    account.claimants.addAll(in.texts());
    account.sharedWith = in.text();
    return account;
  }

  /** The account as bytes, null where there is nothing to keep. */
  byte @Nullable [] toBytes() {
    if (book.isEmpty() && claimants.isEmpty() && sharedWith.isEmpty()) {
      return null;
    }
    return new ByteWriter()
        .octet(VERSION)
        .block(book.toBytes())
        .texts(claimants)
        .text(sharedWith)
        .toBytes();
  }

  String key() {
    return key.text();
  }

  PostBook book() {
    return book;
  }

  @Override
  public void reading(Reading reading) {
    book.add(reading);
  }

  @Override
  public void telling(Telling telling) {
    book.add(telling);
  }

  @Override
  public void withdrawal(String source, long recordedAt) {
    book.withdraw(source, recordedAt);
  }

  @Override
  public void claim(String by, boolean stands) {
    if (stands) {
      claimants.add(by);
    } else {
      claimants.remove(by);
    }
  }

  @Override
  public void assignment(Assignment assignment) {
    book.assign(assignment);
  }

  @Override
  public void decision(String topic) {
    book.decide(topic);
  }

  /**
   * Whether other ids have to do with this post, now or ever before: the second ledger books it.
   */
  boolean isShared() {
    return !sharedWith.isEmpty() || !claimants.isEmpty() || !book.aliases().isEmpty();
  }

  /**
   * Text of the key of the post that this id belongs to: the smallest that claims it, or itself
   * where none does. Of two that claim each other the smaller is the post. A claimant's own
   * claimants are not followed.
   */
  String home() {
    SortedSet<String> aliases = book.aliases();
    for (String claimant : claimants) {
      boolean mutual =
          PostKey.parse(claimant).filter(by -> aliases.contains(by.postId())).isPresent();
      if (!mutual || CodePoints.ORDER.compare(claimant, key.text()) < 0) {
        return claimant;
      }
    }
    return key.text();
  }

  /** Text of the key of the post whose books hold this one's, empty where it stands for itself. */
  String sharedWith() {
    return sharedWith;
  }

  void shareWith(String home) {
    sharedWith = home;
  }
}
