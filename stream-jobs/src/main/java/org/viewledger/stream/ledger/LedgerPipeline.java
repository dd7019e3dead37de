package org.viewledger.stream.ledger;

import java.time.ZoneId;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.records.DeadLetter;
import org.viewledger.stream.rows.TableRow;

/** From consumed records to the rows of every table: sources and sinks are the caller's. */
public final class LedgerPipeline {
  private LedgerPipeline() {}

  /**
   * What the ledger gives out.
   *
   * @param rows rows of all tables, among them exactly one raw or dead-letter row for every record
   *     consumed. Rows of one key come from one subtask, in order: connect the sink forward, at the
   *     same parallelism
   * @param deadLetters what the contract refuses, for the topic of that name
   */
  public record Outputs(DataStream<TableRow> rows, DataStream<DeadLetter> deadLetters) {}

  /**
   * Wires the operators.
   *
   * @param zone the reporting zone; another zone needs a rebuild from the first offset
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static Outputs define(DataStream<ConsumedRecord> records, ZoneId zone) {
    throw new UnsupportedOperationException("being built: " + zone + records);
  }
}
