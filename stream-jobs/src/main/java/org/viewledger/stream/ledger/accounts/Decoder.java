package org.viewledger.stream.ledger.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.RejectReason;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.ledger.book.Assignment;
import org.viewledger.stream.ledger.book.Reading;
import org.viewledger.stream.ledger.book.Telling;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.RawRows;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.records.DeadLetter;
import org.viewledger.stream.rows.TableRow;

/**
 * From a consumed record to its raw row and what the ledgers book of it, or to a dead letter: there
 * is no record over which it fails.
 */
public final class Decoder {
  /** Longest detail of a dead letter, in UTF-16 units. */
  private static final int MAX_DETAIL = 400;

  private final Days days;
  private final MetricCatalogue catalogue;

  public Decoder(Days days, MetricCatalogue catalogue) {
    this.days = days;
    this.catalogue = catalogue;
  }

  /**
   * What becomes of a record.
   *
   * @param row its raw row, or that of the dead letter
   * @param deadLetter null where the record was understood
   * @param facts for the post ledger
   * @param claims for {@link Claims}: the facts that may tell of aliases
   * @param texts for the classifier: the facts that may change a post's words
   * @param taxonomy for the classifier, null where the record is none
   */
  public record Decoded(
      TableRow row,
      @Nullable DeadLetter deadLetter,
      List<PostFact> facts,
      List<PostFact> claims,
      List<PostFact> texts,
      @Nullable TaxonomyFact taxonomy) {}

  public Decoded decode(ConsumedRecord record) {
    try {
      Event event =
          EventJson.decode(
              record.topic(), record.value(), Instant.ofEpochMilli(record.appendedAt()));
      return understood(record, event);
    } catch (RejectedRecordException e) {
      return refused(record, e.reason(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // What the contract's checks let through but a table cannot hold, or a mistake of ours in
      // them: the record is kept with the reason, and the job goes on.
      return refused(record, RejectReason.WRONG_TYPE, e.toString());
    }
  }

  private Decoded understood(ConsumedRecord record, Event event) throws RejectedRecordException {
    List<PostFact> facts = new ArrayList<>(1);
    List<PostFact> claims = new ArrayList<>(0);
    check("recordedAt", event.recordedAt());
    if (event instanceof Observation observation) {
      check("observedAt", observation.observedAt());
      facts.add(Facts.reading(observation.post(), Reading.of(observation, catalogue)));
    } else if (event instanceof PostRecord post) {
      check("publishedAt", post.publishedAt().value());
      Telling telling = Telling.of(post);
      PostFact fact = Facts.telling(post.post(), telling);
      facts.add(fact);
      if (!telling.aliases().isEmpty()) {
        claims.add(fact);
      }
    } else if (event instanceof Withdrawal withdrawal) {
      PostFact fact =
          Facts.withdrawal(
              withdrawal.post(), withdrawal.withdraws(), withdrawal.recordedAt().toEpochMilli());
      facts.add(fact);
      claims.add(fact);
    } else if (event instanceof TopicAssignment said) {
      facts.add(Facts.assignment(said.post(), Assignment.of(said, record.offset())));
    }
    return new Decoded(
        RawRows.of(record, event),
        null,
        facts,
        claims,
        TopicFacts.text(event).map(List::of).orElse(List.of()),
        TopicFacts.taxonomy(record, event));
  }

  private void check(String name, @Nullable Instant instant) throws RejectedRecordException {
    if (instant != null && !days.hold(instant.toEpochMilli())) {
      throw new RejectedRecordException(
          RejectReason.BAD_INSTANT, name + " must lie between 2004 and 2149: " + instant);
    }
  }

  private static Decoded refused(ConsumedRecord record, RejectReason reason, String detail) {
    DeadLetter letter =
        new DeadLetter(
            record.topic(),
            record.partition(),
            record.offset(),
            record.appendedAt(),
            reason.id(),
            detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + '…',
            record.value());
    return new Decoded(RawRows.of(letter), letter, List.of(), List.of(), List.of(), null);
  }
}
