package org.viewledger.dashboard.pages.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viewledger.dashboard.imports.ImportAccount;
import org.viewledger.dashboard.reports.sheets.SafeText;
import org.viewledger.dashboard.speech.Speech;

/** The rows of an import that were not taken, as RFC 4180 text that no spreadsheet runs. */
final class RefusalsCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private RefusalsCsv() {}

  static String of(Speech speech, ImportAccount account) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            speech.say("imports.row.line"),
            speech.say("imports.row.column"),
            speech.say("imports.row.cell"),
            speech.say("imports.row.why"),
            speech.say("imports.row.state")));
    account.refusedRows().forEach(row -> lines.add(line(speech, row, "imports.row.refused")));
    account.heldRows().forEach(row -> lines.add(line(speech, row, "imports.row.held")));
    return lines.stream()
        .map(line -> line.stream().map(RefusalsCsv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
  }

  private static List<String> line(Speech speech, ImportAccount.Refused row, String state) {
    return List.of(
        Long.toString(row.line()),
        Optional.ofNullable(row.column()).orElse(""),
        Optional.ofNullable(row.value()).orElse(""),
        RowTable.said(speech, row.sentence()),
        speech.say(state));
  }

  private static String cell(String text) {
    String safe = SafeText.of(text);
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
