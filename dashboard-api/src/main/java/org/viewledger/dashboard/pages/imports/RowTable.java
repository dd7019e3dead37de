package org.viewledger.dashboard.pages.imports;

import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.imports.ImportAccount;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.ingest.files.Sentence;

/**
 * Rows of a file that were not taken, each with its reason.
 *
 * @param more how many are not listed, in words; empty where all are
 */
public record RowTable(List<Line> lines, String more) {
  public RowTable {
    lines = List.copyOf(lines);
  }

  /** A row: where it is, what its cell says, why it was not taken. */
  public record Line(String line, String column, String cell, String why) {}

  static RowTable of(Speech speech, List<ImportAccount.Refused> rows, long all, int listed) {
    List<Line> lines =
        rows.stream()
            .limit(listed)
            .map(
                row ->
                    new Line(
                        Long.toString(row.line()),
                        Optional.ofNullable(row.column()).orElse(""),
                        Optional.ofNullable(row.value()).orElse(""),
                        said(speech, row.sentence())))
            .toList();
    long rest = all - lines.size();
    return new RowTable(
        lines, rest <= 0 ? "" : speech.say("imports.rows.more", speech.numbers().whole(rest)));
  }

  static String said(Speech speech, Sentence sentence) {
    return speech.language() == Language.VI ? sentence.vi() : sentence.en();
  }
}
