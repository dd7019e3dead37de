package org.viewledger.dashboard.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PostKey;
import org.viewledger.ingest.files.ImportSummary;
import org.viewledger.ingest.files.RefusedRow;
import org.viewledger.ingest.files.RowConsumer;

/** Passes records on and remembers what an import's account tells. */
final class ImportCollector implements RowConsumer {
  private final Consumer<Event> taker;
  private final List<ImportAccount.Refused> refused = new ArrayList<>();
  private final List<ImportAccount.Refused> held = new ArrayList<>();
  private final TreeSet<PostKey> touched = new TreeSet<>();

  ImportCollector(Consumer<Event> taker) {
    this.taker = taker;
  }

  @Override
  public void accepted(Event event) {
    taker.accept(event);
    if (event instanceof Observation observation) {
      touched.add(observation.post());
    }
    // A withdrawal names a post; of a page's figures it names the page's own object.
    if (event instanceof PageReading reading) {
      touched.add(
          new PostKey(reading.page().platform(), reading.page().pageId(), reading.page().pageId()));
    }
  }

  @Override
  public void refused(RefusedRow row) {
    List<ImportAccount.Refused> rows = row.reason().isHeld() ? held : refused;
    if (rows.size() < ImportAccount.MAX_REFUSED) {
      rows.add(
          new ImportAccount.Refused(
              row.line(), row.column(), row.value(), row.reason().id(), row.sentence()));
    }
  }

  ImportAccount.WithPosts account(ImportAccount begun, ImportSummary summary) {
    return new ImportAccount.WithPosts(
        new ImportAccount(
            begun.id(),
            begun.content(),
            begun.withdrawals(),
            begun.state(),
            begun.fileName(),
            begun.person(),
            begun.recordedAt(),
            begun.changedAt(),
            summary.rows(),
            summary.readings(),
            summary.pageReadings(),
            summary.refused(),
            summary.held(),
            summary.posts(),
            summary.pages(),
            summary.firstObservedAt(),
            summary.lastObservedAt(),
            Map.of(),
            summary.notices(),
            refused,
            held),
        List.copyOf(touched));
  }
}
