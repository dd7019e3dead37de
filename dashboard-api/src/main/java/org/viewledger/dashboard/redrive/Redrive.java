package org.viewledger.dashboard.redrive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.contract.Topics;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.query.DeadLetters;
import org.viewledger.dashboard.query.LetterPlace;
import org.viewledger.dashboard.records.RecordLog;

/**
 * Reads dead letters with the present reader, by the broker's clock of back then, and sends those
 * that it now accepts to the topic they came from, byte by byte as they were.
 */
public final class Redrive {
  private final DeadLetters letters;
  private final RedriveBook book;
  private final RecordLog log;
  private final Clock clock;
  private final AuditLog audit;

  public Redrive(
      DeadLetters letters, RedriveBook book, RecordLog log, Clock clock, AuditLog audit) {
    this.letters = letters;
    this.book = book;
    this.log = log;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Goes through the letters; one at a time in this process.
   *
   * @param dryRun only says what would happen
   * @throws org.viewledger.dashboard.records.RecordLogException where the log failed; ask again:
   *     what was sent is remembered
   */
  public synchronized RedriveAccount run(DeadLetters.Which which, boolean dryRun, String person) {
    RedriveAccount.Count count = new RedriveAccount.Count();
    Optional<LetterPlace> after = Optional.empty();
    while (true) {
      List<DeadLetters.Letter> page = letters.next(which, after);
      if (page.isEmpty()) {
        return count.done();
      }
      Instant now = clock.instant();
      Set<LetterPlace> open = book.open(page, now);
      Map<LetterPlace, String> keys = new HashMap<>();
      List<DeadLetters.Letter> accepted = new ArrayList<>();
      for (DeadLetters.Letter letter : page) {
        if (!open.contains(letter.place())) {
          count.already();
        } else {
          read(letter, count)
              .ifPresent(
                  key -> {
                    keys.put(letter.place(), key);
                    accepted.add(letter);
                  });
        }
      }
      if (dryRun) {
        accepted.forEach(letter -> count.accepted(letter.reason()));
      } else {
        send(accepted, keys, person, now, count);
      }
      after = Optional.of(page.get(page.size() - 1).place());
    }
  }

  /** The key of a letter's record, empty where it is still refused. */
  private static Optional<String> read(DeadLetters.Letter letter, RedriveAccount.Count count) {
    if (!Topics.LEDGER_INPUTS.contains(letter.place().topic())) {
      count.refused(letter.place(), "unknown-topic", "no such topic: " + letter.place().topic());
      return Optional.empty();
    }
    try {
      Event event = EventJson.decode(letter.place().topic(), letter.raw(), letter.appendedAt());
      return Optional.of(event.key());
    } catch (RejectedRecordException e) {
      count.refused(letter.place(), e.reason().id(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void send(
      List<DeadLetters.Letter> accepted,
      Map<LetterPlace, String> keys,
      String person,
      Instant now,
      RedriveAccount.Count count) {
    List<DeadLetters.Letter> booked = book.book(accepted, person, now);
    for (int elsewhere = booked.size(); elsewhere < accepted.size(); elsewhere++) {
      count.already();
    }
    if (booked.isEmpty()) {
      return;
    }
    RecordLog.Batch batch = log.begin();
    for (DeadLetters.Letter letter : booked) {
      String key = keys.get(letter.place());
      batch.add(
          letter.place().topic(),
          key == null ? null : key.getBytes(StandardCharsets.UTF_8),
          letter.raw());
    }
    count.reached(batch.finish());
    book.confirm(booked, person, audit);
    booked.forEach(letter -> count.accepted(letter.reason()));
  }
}
