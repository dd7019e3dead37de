package org.viewledger.stream.ledger.accounts;

/**
 * A post's book on its way to the ledger of posts that have several ids.
 *
 * @param key text of the key of the post that the book is for
 * @param part text of the key under which the book's facts came; empty for what the first ledger
 *     has booked under {@code key} itself and now leaves to the second
 * @param book the bytes of a {@link org.viewledger.stream.ledger.book.PostBook}; empty where the
 *     part is taken back
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a flat POJO for Flink
public record BookTransfer(String key, String part, byte[] book) {
  /** The {@code part} of a book that stands in the tables already. */
  static final String BOOKED = "";
}
