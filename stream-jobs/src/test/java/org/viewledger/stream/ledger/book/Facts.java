package org.viewledger.stream.ledger.book;

import org.viewledger.contract.Event;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Withdrawal;

/** Events as what the ledger books of them. */
final class Facts {
  private Facts() {}

  static void add(PostBook book, Event event) {
    if (event instanceof Observation observation) {
      book.add(Reading.of(observation, MetricCatalogue.standard()));
    } else if (event instanceof PostRecord post) {
      book.add(Telling.of(post));
    } else if (event instanceof Withdrawal withdrawal) {
      book.withdraw(withdrawal.withdraws(), withdrawal.recordedAt().toEpochMilli());
    }
  }
}
