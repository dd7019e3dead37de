package org.viewledger.dashboard.reports.check;

import java.util.List;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Part;

/** Whether headings count on as the standard counts: none left out, none twice. */
final class HeadingCheck {
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  private final Format format;
  private final Findings findings;

  HeadingCheck(Format format, Findings findings) {
    this.format = format;
    this.findings = findings;
  }

  /** Each annex counts anew. */
  void check(List<Seen> all) {
    int first = 0;
    int second = 0;
    int third = 0;
    for (Seen seen : all) {
      switch (seen.part()) {
        case ANNEX_LABEL -> first = second = third = 0;
        case HEADING_1 -> {
          second = third = 0;
          number(seen, 1, "{I}", ROMAN.get(Math.min(first++, ROMAN.size() - 1)));
        }
        case HEADING_2 -> {
          third = 0;
          number(seen, 2, "{1}", Integer.toString(++second));
        }
        case HEADING_3 -> {
          int at = Math.min(third++, LETTERS.length() - 1);
          number(seen, 3, "{a}", LETTERS.substring(at, at + 1));
        }
        default -> {
          // text between headings does not count
        }
      }
    }
  }

  private void number(Seen seen, int level, String sign, String count) {
    String expected = format.rules().headings().get(level - 1).replace(sign, count);
    Part part = seen.part();
    findings.require(
        seen.text().startsWith(expected), Check.HEADING, part.vi(), expected.strip(), seen.text());
  }
}
