package org.viewledger.dashboard.reports.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.viewledger.dashboard.reports.Table;
import org.viewledger.dashboard.reports.Table.Cell;

/** A table of figures on a sheet; a total that its column adds up to is written as a sum. */
final class TableSheet {
  private final Rows rows;

  TableSheet(Rows rows) {
    this.rows = rows;
  }

  void write(Table table) {
    if (!table.caption().isEmpty()) {
      rows.bold(table.caption());
    }
    if (!table.unit().isEmpty()) {
      rows.plain(table.unit());
    }
    double all = table.columns().stream().mapToDouble(Table.Column::width).sum();
    rows.widths(
        table.columns().stream()
            .mapToInt(column -> (int) Math.max(10, Math.round(110 * column.width() / all)))
            .toArray());
    Row head = rows.row();
    for (int i = 0; i < table.columns().size(); i++) {
      Rows.text(head, i, table.columns().get(i).title(), rows.styles.head);
    }
    rows.head(head);
    int first = head.getRowNum() + 1;
    for (List<Cell> cells : table.rows()) {
      Row row = rows.row();
      for (int i = 0; i < cells.size(); i++) {
        cell(row, i, cells.get(i), false);
      }
    }
    table.total().ifPresent(total -> total(table, total, first));
    rows.gap();
  }

  private void total(Table table, List<Cell> total, int first) {
    Row row = rows.row();
    for (int i = 0; i < total.size(); i++) {
      Cell cell = total.get(i);
      if (cell.shape() == Cell.Shape.COUNT && cell.number().equals(sum(table, i))) {
        String column = CellReference.convertNumToColString(i);
        String sum = "SUM(" + column + (first + 1) + ":" + column + row.getRowNum() + ")";
        double value = cell.number().map(BigDecimal::doubleValue).orElse(0.0);
        Rows.formula(row, i, sum, value, rows.styles.totalCount);
      } else {
        cell(row, i, cell, true);
      }
    }
  }

  /** What the column's numbers come to; none where a row lacks one. */
  private static Optional<BigDecimal> sum(Table table, int column) {
    return table.rows().isEmpty()
        ? Optional.empty()
        : table.rows().stream()
            .map(row -> row.get(column).number())
            .reduce((a, b) -> a.flatMap(x -> b.map(x::add)))
            .orElse(Optional.empty());
  }

  private void cell(Row row, int column, Cell cell, boolean total) {
    SheetStyles styles = rows.styles;
    CellStyle text = total ? styles.totalText : styles.text;
    switch (cell.shape()) {
      case TEXT -> Rows.text(row, column, cell.shown(), text);
      case COUNT -> number(row, column, cell, total ? styles.totalCount : styles.count);
      case SHARE -> number(row, column, cell, total ? styles.totalShare : styles.share);
    }
  }

  private static void number(Row row, int column, Cell cell, CellStyle style) {
    cell.number()
        .ifPresentOrElse(
            value -> Rows.number(row, column, value, style),
            () -> Rows.text(row, column, cell.shown(), style));
  }
}
