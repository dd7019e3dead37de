package org.viewledger.stream.ledger.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.stream.ledger.book.PostBook;
import org.viewledger.stream.ledger.book.PostView;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.Bookings;

/**
 * The second ledger: books the posts that have several ids, and takes back what stands under an id
 * that turned out to be another post's.
 */
public final class SharedPostLedger implements KeyedLedger<BookTransfer> {
  private final Days days;
  private final MetricCatalogue catalogue;
  private final Bookings bookings;

  public SharedPostLedger(Days days, MetricCatalogue catalogue) {
    this.days = days;
    this.catalogue = catalogue;
    this.bookings = new Bookings(catalogue, days);
  }

  @Override
  public byte @Nullable [] apply(String key, byte @Nullable [] state, List<BookTransfer> facts) {
    SharedPost post = SharedPost.of(state);
    facts.forEach(post::add);
    return post.toBytes();
  }

  @Override
  public byte @Nullable [] settle(
      String key,
      byte @Nullable [] before,
      byte @Nullable [] state,
      List<BookTransfer> facts,
      Out out) {
    SharedPost post = SharedPost.of(state);
    facts.forEach(post::add);
    PostView oldView =
        post.booked().length > 0
            ? PostBook.of(post.booked(), days, catalogue).view()
            : SharedPost.of(before).view(key, days, catalogue);
    post.settled();
    PostKey identity =
        PostKey.parse(key).orElseThrow(() -> new IllegalStateException("no post key: " + key));
    bookings.book(identity, oldView, post.view(key, days, catalogue), out.rows(), out.changes());
    return post.toBytes();
  }
}
