package org.viewledger.ingest.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a whole table teaches before any of it is given out: where its heading is,
 * that its text can be read to the end, and how it writes numbers and days.
 */
final class Survey {
  /** As many as a sheet of Excel holds: memory is kept for each post. */
  static final int MAX_ROWS = 1_048_576;

  private final @Nullable ColumnMapping mapping;
  private final PageDefaults defaults;
  private final List<Row> top = new ArrayList<>();
  private final CountStyle counts = new CountStyle();
  private int rows;
  private DayOrder days = new DayOrder();
  private @Nullable Layout layout;
  private @Nullable ExportFormat format;

  private Survey(@Nullable ColumnMapping mapping, PageDefaults defaults) {
    this.mapping = mapping;
    this.defaults = defaults;
  }

  static Survey of(Table table, @Nullable ColumnMapping mapping, PageDefaults defaults)
      throws IOException, UnreadableFileException {
    Survey survey = new Survey(mapping, defaults);
    table.visit(survey::see);
    if (survey.layout == null) {
      throw survey.noHeading();
    }
    return survey;
  }

  Layout layout() {
    if (layout == null) {
      throw new IllegalStateException("a survey without a heading is never given out");
    }
    return layout;
  }

  /** The platform's export that the file is; null for a table of readings. */
  @Nullable ExportFormat format() {
    return format;
  }

  /** The text of the row above the heading; empty where there is none. */
  String titleAbove() {
    for (int i = top.size() - 2; i >= 0; i--) {
      String text = top.get(i).cell(0).text();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  CountStyle counts() {
    return counts;
  }

  DayOrder days() {
    return days;
  }

  private boolean see(Row row) throws UnreadableFileException {
    if (++rows > MAX_ROWS) {
      throw new UnreadableFileException(
          UnreadableFileException.Problem.TOO_LARGE,
          Sentence.of(
              "Tệp có hơn 1.048.576 dòng. Hãy chia thành nhiều tệp rồi nhập từng tệp.",
              "The file has more than 1,048,576 rows. Split it and import each part."));
    }
    Layout known = layout;
    if (known == null) {
      if (!row.isBlank()) {
        top.add(row);
        if (!isExport(row)) {
          Layout candidate = Layout.of(row, mapping);
          if (missing(candidate).isEmpty()) {
            layout = candidate;
          }
        }
      }
      return layout != null || top.size() < Layout.HEADING_WITHIN;
    }
    for (Column column : known.places().keySet()) {
      if (column.metric()) {
        counts.see(known.cell(row, column));
      } else if (column.equals(Column.OBSERVED_AT) || column.equals(Column.PUBLISHED_AT)) {
        Moments.see(known.cell(row, column), days);
      }
    }
    return true;
  }

  /** A row with a time of reading is our own heading, whatever else it has. */
  private boolean isExport(Row row) throws UnreadableFileException {
    Optional<ExportFormat> export = mapping == null ? ExportFormat.of(row) : Optional.empty();
    boolean ours =
        row.cells().stream()
            .flatMap(cell -> Headings.column(cell.text()).stream())
            .anyMatch(Column.OBSERVED_AT::equals);
    if (export.isEmpty() || ours) {
      return false;
    }
    layout = export.get().layout(row);
    format = export.get();
    days = DayOrder.usually(export.get().isMonthFirst(row));
    return true;
  }

  /** The columns without which no row can be a reading; those that the mapping names, too. */
  private List<String> missing(Layout candidate) {
    List<String> missing = new ArrayList<>();
    if (mapping != null) {
      mapping
          .cells()
          .forEach(
              (id, cells) -> {
                if (!candidate.has(Column.of(id).orElseThrow())) {
                  missing.add(cells.text());
                }
              });
    }
    if (missing.isEmpty()) {
      Stream.of(Column.POST_ID, Column.OBSERVED_AT)
          .filter(column -> !candidate.has(column))
          .forEach(column -> missing.add(name(column)));
      if (!candidate.has(Column.PLATFORM) && defaults.platform() == null) {
        missing.add(name(Column.PLATFORM));
      }
      if (!candidate.has(Column.PAGE_ID) && defaults.pageId() == null) {
        missing.add(name(Column.PAGE_ID));
      }
      if (!candidate.hasCounter()) {
        missing.add(name(Column.of("views").orElseThrow()));
      }
    }
    return missing;
  }

  private String name(Column column) {
    return mapping != null ? column.id() : column.vi();
  }

  private UnreadableFileException noHeading() throws UnreadableFileException {
    if (top.isEmpty()) {
      return new UnreadableFileException(
          UnreadableFileException.Problem.EMPTY,
          Sentence.of("Tệp không có dòng nào.", "The file has no rows."));
    }
    Row best = top.get(0);
    for (Row row : top) {
      if (Layout.of(row, mapping).places().size() > Layout.of(best, mapping).places().size()) {
        best = row;
      }
    }
    return missingColumns(best);
  }

  private UnreadableFileException missingColumns(Row heading) throws UnreadableFileException {
    List<String> missing = missing(Layout.of(heading, mapping));
    List<String> present =
        heading.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).toList();
    String quoted =
        missing.stream()
            .map(name -> '"' + RefusedRow.shown(name) + '"')
            .collect(Collectors.joining(", "));
    Optional<String> nearest = Nearest.of(missing.get(0), present).map(RefusedRow::shown);
    return new UnreadableFileException(
        UnreadableFileException.Problem.MISSING_COLUMN,
        Sentence.of(
            "Dòng "
                + heading.line()
                + ": thiếu cột "
                + quoted
                + nearest.map(name -> ". Có phải cột \"" + name + "\"? ").orElse(". ")
                + (mapping != null ? "Sửa tệp ánh xạ cột." : "Xem tệp mẫu."),
            "Line "
                + heading.line()
                + ": no column "
                + quoted
                + nearest.map(name -> ". Did you mean \"" + name + "\"? ").orElse(". ")
                + (mapping != null ? "Correct the mapping file." : "See the template.")));
  }
}
