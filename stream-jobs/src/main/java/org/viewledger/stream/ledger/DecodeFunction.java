package org.viewledger.stream.ledger;

import java.time.ZoneId;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.accounts.Decoder;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.rows.TableRow;

/** Gives out one row for every record; what the ledgers book, and dead letters, on the side. */
final class DecodeFunction extends ProcessFunction<ConsumedRecord, TableRow> {
  private static final long serialVersionUID = 1L;

  private final ZoneId zone;
  private transient Decoder decoder;

  @SuppressWarnings("NullAway.Init") // made in open
  DecodeFunction(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void open(OpenContext context) {
    decoder = new Decoder(new Days(zone), MetricCatalogue.standard());
  }

  @Override
  public void processElement(ConsumedRecord record, Context context, Collector<TableRow> out) {
    Decoder.Decoded decoded = decoder.decode(record);
    out.collect(decoded.row());
    if (decoded.deadLetter() != null) {
      context.output(SideOutputs.DEAD_LETTERS, decoded.deadLetter());
    }
    decoded.facts().forEach(fact -> context.output(SideOutputs.FACTS, fact));
    decoded.claims().forEach(fact -> context.output(SideOutputs.ALIAS_FACTS, fact));
    decoded.texts().forEach(fact -> context.output(SideOutputs.TEXTS, fact));
    if (decoded.taxonomy() != null) {
      context.output(SideOutputs.TAXONOMIES, decoded.taxonomy());
    }
  }
}
