package org.viewledger.dashboard.reports.sheets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.viewledger.dashboard.reports.Evidence;
import org.viewledger.dashboard.reports.Evidence.PostLine;
import org.viewledger.dashboard.reports.Table;
import org.viewledger.dashboard.reports.Table.Cell;

/**
 * Tables as RFC 4180 text. It begins with a byte order mark, without which Excel reads Vietnamese
 * as Latin letters; a text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
public final class CsvWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private CsvWriter() {}

  /** The head, the rows and the total; numbers without dots, shares as fractions. */
  public static String table(Table table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(column -> SafeText.of(column.title())).toList());
    table.rows().forEach(row -> lines.add(row.stream().map(CsvWriter::cell).toList()));
    table.total().ifPresent(row -> lines.add(row.stream().map(CsvWriter::cell).toList()));
    return text(lines);
  }

  /** A line a post, then what they come to and the report's figure. */
  public static String posts(Evidence evidence) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(PostColumns.titles(evidence));
    for (PostLine post : evidence.posts()) {
      lines.add(
          List.of(
              SafeText.of(post.id()),
              SafeText.of(post.url()),
              SafeText.of(post.title()),
              SafeText.of(post.day()),
              SafeText.of(String.join("; ", post.topics())),
              post.opening().toString(),
              post.closing().toString(),
              post.gain().toString(),
              post.adjustment().toString(),
              SafeText.of(post.note())));
    }
    lines.add(totalLine("Cộng các bài", evidence, evidence.sum()));
    lines.add(totalLine("Số trong báo cáo", evidence, evidence.total()));
    return text(lines);
  }

  private static List<String> totalLine(String label, Evidence evidence, BigInteger value) {
    boolean gain = evidence.basis() == Evidence.Basis.GAIN;
    String number = value.toString();
    return List.of(label, "", "", "", "", "", gain ? "" : number, gain ? number : "", "", "");
  }

  private static String cell(Cell cell) {
    return cell.number().map(number -> number.toPlainString()).orElse(SafeText.of(cell.shown()));
  }

  private static String text(List<List<String>> lines) {
    return lines.stream()
        .map(line -> line.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
