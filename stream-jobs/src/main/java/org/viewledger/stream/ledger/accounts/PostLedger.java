package org.viewledger.stream.ledger.accounts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.stream.ledger.book.PostView;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.Bookings;

/**
 * The first ledger: keeps a book under every id that facts name, and books the posts that have only
 * one.
 *
 * <p>As soon as an id claims others or is claimed, the book goes to the {@link SharedPostLedger},
 * for good: first what stands in the tables under the id, so that the second ledger can take it
 * back, then, for the post that the id belongs to, the book itself whenever it changes. In one cut
 * only one of the two ledgers writes the rows of a post.
 */
public final class PostLedger implements KeyedLedger<PostFact> {
  private static final byte[] NO_BOOK = {};

  private final Days days;
  private final MetricCatalogue catalogue;
  private final Bookings bookings;

  public PostLedger(Days days, MetricCatalogue catalogue) {
    this.days = days;
    this.catalogue = catalogue;
    this.bookings = new Bookings(catalogue, days);
  }

  @Override
  public byte @Nullable [] apply(String key, byte @Nullable [] state, List<PostFact> facts) {
    return apply(account(post(key), state), facts).toBytes();
  }

  @Override
  public byte @Nullable [] settle(
      String key,
      byte @Nullable [] before,
      byte @Nullable [] state,
      List<PostFact> facts,
      Out out) {
    PostKey post = post(key);
    PostAccount account = account(post, state);
    if (!account.sharedWith().isEmpty()) {
      byte[] oldBook = account(post, before).book().toBytes();
      share(apply(account, facts), oldBook, out);
      return account.toBytes();
    }
    PostView oldView = (before == state ? account : account(post, before)).book().view();
    apply(account, facts);
    if (account.isShared()) {
      if (oldView != null) {
        byte[] booked = account(post, before).book().toBytes();
        out.transfers().accept(new BookTransfer(key, BookTransfer.BOOKED, booked));
      }
      share(account, NO_BOOK, out);
    } else {
      bookings.book(post, oldView, account.book().view(), out.rows(), out.changes());
    }
    return account.toBytes();
  }

  /** Sends the book to where it belongs now, and takes it from where it belonged before. */
  private static void share(PostAccount account, byte[] oldBook, Out out) {
    String part = account.key();
    String home = account.home();
    String oldHome = account.sharedWith();
    boolean moved = !oldHome.equals(home);
    if (moved && !oldHome.isEmpty()) {
      out.transfers().accept(new BookTransfer(oldHome, part, NO_BOOK));
    }
    byte[] book = account.book().toBytes();
    if (moved || !Arrays.equals(oldBook, book)) {
      out.transfers().accept(new BookTransfer(home, part, book));
    }
    account.shareWith(home);
  }

  private static PostAccount apply(PostAccount account, List<PostFact> facts) {
    facts.forEach(each -> Facts.read(each.fact(), account));
    return account;
  }

  private PostAccount account(PostKey post, byte @Nullable [] state) {
    return PostAccount.of(post, state, days, catalogue);
  }

  private static PostKey post(String key) {
    return PostKey.parse(key).orElseThrow(() -> new IllegalStateException("no post key: " + key));
  }
}
