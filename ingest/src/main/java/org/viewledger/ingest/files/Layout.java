package org.viewledger.ingest.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a table's rows hold what.
 *
 * @param line of the heading; rows up to it hold no readings
 * @param width cells of the heading
 * @param ignored headings that nothing is read from
 */
record Layout(long line, int width, Map<Column, Place> places, List<String> ignored) {
  /** A heading is looked for in this many rows that are not blank: titles may stand above it. */
  static final int HEADING_WITHIN = 10;

  /**
   * Where a column's cells come from.
   *
   * @param label as the file or the mapping names it
   * @param constant the content of every cell, null where the cells are the file's
   */
  record Place(String label, int index, @Nullable Cell constant) {
    static Place constant(String label, String text) {
      return new Place(label, -1, Cell.text(text));
    }
  }

  /**
   * Reads a row as a heading.
   *
   * @throws UnreadableFileException where two columns are the same thing
   */
  static Layout of(Row row, @Nullable ColumnMapping mapping) throws UnreadableFileException {
    int width = width(row);
    return mapping == null ? generic(row, width) : mapped(row, width, mapping);
  }

  /** Reads a row as the heading of a platform's export. */
  static Layout of(Row row, ExportColumns columns) throws UnreadableFileException {
    int width = width(row);
    Map<Column, Place> places = new LinkedHashMap<>();
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String heading = row.cell(i).text();
      Optional<Column> column = columns.column(heading);
      if (column.isPresent()) {
        Place before = places.put(column.get(), new Place(heading, i, null));
        if (before != null) {
          throw twice(before.label(), heading);
        }
      } else if (!heading.isEmpty() && !columns.isLeftOut(heading)) {
        ignored.add(heading);
      }
    }
    return new Layout(row.line(), width, places, ignored);
  }

  private static int width(Row row) {
    int width = row.cells().size();
    while (width > 0 && row.cell(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  private static Layout generic(Row row, int width) throws UnreadableFileException {
    Map<Column, Place> places = new LinkedHashMap<>();
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String heading = row.cell(i).text();
      Optional<Column> column = Headings.column(heading);
      if (column.isPresent()) {
        Place before = places.put(column.get(), new Place(heading, i, null));
        if (before != null) {
          throw twice(before.label(), heading);
        }
      } else if (!heading.isEmpty()) {
        ignored.add(heading);
      }
    }
    return new Layout(row.line(), width, places, ignored);
  }

  private static Layout mapped(Row row, int width, ColumnMapping mapping)
      throws UnreadableFileException {
    Map<String, Integer> indexes = new HashMap<>();
    Map<String, String> repeated = new HashMap<>();
    for (int i = 0; i < width; i++) {
      String plain = HeadingText.plain(row.cell(i).text());
      if (indexes.putIfAbsent(plain, i) != null) {
        repeated.put(plain, row.cell(i).text());
      }
    }
    Map<Column, Place> places = new LinkedHashMap<>();
    for (Map.Entry<String, ColumnMapping.Cells> entry : mapping.cells().entrySet()) {
      Column column = Column.of(entry.getKey()).orElseThrow();
      ColumnMapping.Cells cells = entry.getValue();
      String plain = HeadingText.plain(cells.text());
      Integer index = indexes.get(plain);
      if (cells.constant()) {
        places.put(column, Place.constant(column.id(), cells.text()));
      } else if (index != null) {
        if (repeated.containsKey(plain)) {
          throw twice(cells.text(), repeated.get(plain));
        }
        places.put(column, new Place(row.cell(index).text(), index, null));
      }
    }
    return new Layout(row.line(), width, places, List.of());
  }

  private static UnreadableFileException twice(String first, @Nullable String second) {
    return new UnreadableFileException(
        UnreadableFileException.Problem.DUPLICATE_COLUMN,
        Sentence.of(
            "Hai cột cùng một nghĩa: \"" + first + "\" và \"" + second + "\". Hãy bỏ bớt một cột.",
            "Two columns are the same thing: \"" + first + "\" and \"" + second + "\". Drop one."));
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  boolean hasColumn(String id) {
    return places.keySet().stream().anyMatch(column -> column.id().equals(id));
  }

  boolean hasCounter() {
    return places.keySet().stream().anyMatch(Column::metric);
  }

  /** The cell of a column; blank where the file has no such column. */
  Cell cell(Row row, Column column) {
    Place place = places.get(column);
    if (place == null) {
      return Cell.BLANK;
    }
    return place.constant() != null ? place.constant() : row.cell(place.index());
  }

  /** The column as the file names it. */
  String label(Column column) {
    Place place = places.get(column);
    return place == null ? column.vi() : place.label();
  }

  /** Whether a row goes on past the heading with something that is not blank. */
  boolean overflows(Row row) {
    for (int i = width; i < row.cells().size(); i++) {
      if (!row.cell(i).isBlank()) {
        return true;
      }
    }
    return false;
  }
}
