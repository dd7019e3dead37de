package org.viewledger.ingest.files;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counters of an export's row; a blank one is not zero. */
final class ExportCounts {
  private final Layout layout;
  private final Counts counts;

  ExportCounts(Survey survey) {
    this.layout = survey.layout();
    this.counts = new Counts(survey.counts());
  }

  SortedMap<String, Long> read(Row row) throws RefusedCell {
    SortedMap<String, Long> metrics = new TreeMap<>();
    for (Map.Entry<Column, Layout.Place> place : layout.places().entrySet()) {
      Column column = place.getKey();
      Cell cell = layout.cell(row, column);
      if (column.metric() && !cell.isBlank()) {
        metrics.put(column.id(), counts.read(column, cell));
      }
    }
    if (metrics.isEmpty()) {
      throw new RefusedCell(Refusal.NO_COUNTER, null, null);
    }
    return metrics;
  }
}
