package org.viewledger.contract;

import java.time.Instant;

/** One record of a topic that feeds the ledger. */
public sealed interface Event
    permits Observation,
        Withdrawal,
        PostRecord,
        PageRecord,
        PageReading,
        TopicAssignment,
        Taxonomy {

  /** When we learnt it, to the millisecond. */
  Instant recordedAt();

  /** The Kafka key: the text of the post's or page's key, or the unit. */
  String key();

  /** The topic the record belongs to, one of {@link Topics}. */
  String topic();
}
