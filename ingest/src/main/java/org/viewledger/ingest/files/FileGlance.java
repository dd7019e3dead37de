package org.viewledger.ingest.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The top of a file as a person sees it in a spreadsheet, for choosing which column holds what.
 *
 * @param line of the row that looks most like a heading, from 1
 * @param columns its cells that are not blank
 * @param rows the first rows below it, cell by cell, as wide as the heading; at most {@value
 *     #MAX_ROWS}
 */
public record FileGlance(long line, List<Heading> columns, List<List<String>> rows) {
  /** How many rows below the heading are shown. */
  public static final int MAX_ROWS = 5;

  private static final int MAX_HEADING = 200;

  public FileGlance {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column's heading.
   *
   * @param index of its cells in a row, from 0
   * @param text as the file has it, on one line
   * @param meaning the contract's word for what such a heading usually holds; empty where unknown
   */
  public record Heading(int index, String text, Optional<String> meaning) {}

  /**
   * Looks at the top of a file.
   *
   * @throws UnreadableFileException where it is no table
   */
  public static FileGlance of(Path file) throws IOException, UnreadableFileException {
    Table table = FileKind.table(file, null);
    List<Row> top = new ArrayList<>();
    table.visit(
        row -> {
          if (!row.isBlank()) {
            top.add(row);
          }
          return top.size() < Layout.HEADING_WITHIN + MAX_ROWS;
        });
    if (top.isEmpty()) {
      throw new UnreadableFileException(
          UnreadableFileException.Problem.EMPTY,
          Sentence.of("Tệp không có dòng nào.", "The file has no rows."));
    }
    int at = heading(top);
    Row heading = top.get(at);
    List<Heading> columns = columns(heading);
    int width = columns.isEmpty() ? 0 : columns.get(columns.size() - 1).index() + 1;
    List<List<String>> rows = new ArrayList<>();
    for (Row row : top.subList(at + 1, top.size())) {
      if (rows.size() < MAX_ROWS) {
        rows.add(texts(row, width));
      }
    }
    return new FileGlance(heading.line(), columns, rows);
  }

  /** A digest of the headings as they compare: the same next month, whatever the rows. */
  public String signature() {
    String plain =
        columns.stream()
            .map(column -> HeadingText.plain(column.text()))
            .collect(Collectors.joining("\n"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The row with the most known headings; among equals the fullest, then the first. */
  private static int heading(List<Row> top) {
    int best = 0;
    long bestScore = -1;
    int within = Math.min(top.size(), Layout.HEADING_WITHIN);
    for (int i = 0; i < within; i++) {
      List<Cell> cells = top.get(i).cells().stream().filter(cell -> !cell.isBlank()).toList();
      long known = cells.stream().filter(FileGlance::isKnown).count();
      long texts = cells.stream().filter(cell -> cell.kind() == Cell.Kind.TEXT).count();
      long score = known * Survey.MAX_ROWS + texts;
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static boolean isKnown(Cell cell) {
    return Headings.column(cell.text()).isPresent() || ExportFormat.isHeading(cell.text());
  }

  private static List<Heading> columns(Row heading) {
    List<Heading> columns = new ArrayList<>();
    for (int i = 0; i < heading.cells().size(); i++) {
      String text = heading.cell(i).text();
      if (!text.isEmpty()) {
        columns.add(new Heading(i, shown(text), Headings.column(text).map(Column::id)));
      }
    }
    return columns;
  }

  /** Whole, as the mapping must name it; beyond some length nobody chooses it. */
  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= MAX_HEADING ? plain : plain.substring(0, MAX_HEADING);
  }

  private static List<String> texts(Row row, int width) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      texts.add(RefusedRow.shown(row.cell(i).text()));
    }
    return texts;
  }
}
