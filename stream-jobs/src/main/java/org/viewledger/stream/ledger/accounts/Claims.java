package org.viewledger.stream.ledger.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.stream.ledger.book.PostBook;
import org.viewledger.stream.ledger.book.Reading;
import org.viewledger.stream.ledger.book.Telling;
import org.viewledger.stream.ledger.rules.Days;

/**
 * Tells an id that a post says is another of its own, and tells it again when the import that said
 * so is withdrawn. Keyed by the post that says so.
 */
public final class Claims {
  private final Days days;
  private final MetricCatalogue catalogue;

  public Claims(Days days, MetricCatalogue catalogue) {
    this.days = days;
    this.catalogue = catalogue;
  }

  /**
   * What one fact changes.
   *
   * @param state a book of the aliases alone, null for none
   * @param claims for the ids whose claim begins or ends
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  public record Change(byte @Nullable [] state, List<PostFact> claims) {}

  public Change apply(byte @Nullable [] state, PostFact fact) {
    PostKey post =
        PostKey.parse(fact.key())
            .orElseThrow(() -> new IllegalStateException("no post key: " + fact.key()));
    PostBook book =
        state == null ? new PostBook(days, catalogue) : PostBook.of(state, days, catalogue);
    SortedSet<String> before = book.aliases();
    Facts.read(fact.fact(), new AliasesOnly(book));
    SortedSet<String> after = book.aliases();
    List<PostFact> claims = new ArrayList<>();
    for (String alias : after) {
      if (!before.contains(alias)) {
        claims.add(Facts.claim(post.sibling(alias), post.text(), true));
      }
    }
    for (String alias : before) {
      if (!after.contains(alias)) {
        claims.add(Facts.claim(post.sibling(alias), post.text(), false));
      }
    }
    return new Change(book.isEmpty() ? null : book.toBytes(), claims);
  }

  private record AliasesOnly(PostBook book) implements Facts.Reader {
    @Override
    public void reading(Reading reading) {
      throw new IllegalStateException("a reading tells of no alias");
    }

    @Override
    public void telling(Telling telling) {
      book.add(new Telling(telling.source(), telling.recordedAt(), Map.of(), telling.aliases()));
    }

    @Override
    public void withdrawal(String source, long recordedAt) {
      book.withdraw(source, recordedAt);
    }

    @Override
    public void claim(String by, boolean stands) {
      throw new IllegalStateException("claims are made here, not read");
    }
  }
}
