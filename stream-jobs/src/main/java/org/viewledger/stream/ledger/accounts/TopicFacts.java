package org.viewledger.stream.ledger.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.ledger.book.PostWords;
import org.viewledger.stream.ledger.book.Telling;
import org.viewledger.stream.records.ConsumedRecord;

/** What a record says to the classifier of posts. */
public final class TopicFacts {
  private TopicFacts() {}

  /** What may change the words of a post: what a record says of them, and any withdrawal. */
  public static Optional<PostFact> text(Event event) {
    if (event instanceof PostRecord post) {
      return PostWords.of(Telling.of(post)).map(words -> Facts.telling(post.post(), words));
    } else if (event instanceof Withdrawal withdrawal) {
      return Optional.of(
          Facts.withdrawal(
              withdrawal.post(), withdrawal.withdraws(), withdrawal.recordedAt().toEpochMilli()));
    }
    return Optional.empty();
  }

  /** A unit's taxonomy, null where the record is none. */
  public static @Nullable TaxonomyFact taxonomy(ConsumedRecord record, Event event) {
    if (event instanceof Taxonomy taxonomy) {
      return new TaxonomyFact(
          taxonomy.unit(),
          taxonomy.version(),
          taxonomy.recordedAt().toEpochMilli(),
          record.offset(),
          EventJson.encode(taxonomy));
    }
    return null;
  }
}
