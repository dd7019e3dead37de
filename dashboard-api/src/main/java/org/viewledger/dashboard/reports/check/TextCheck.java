package org.viewledger.dashboard.reports.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Part;
import org.viewledger.dashboard.reports.rules.Rules;

/** What each part says against how the standard writes it. */
final class TextCheck {
  private static final Pattern DAY = Pattern.compile("0[1-9]|[12]\\d|3[01]");
  private static final Pattern BLANK = Pattern.compile("[\\s\u00a0.…]+");
  private static final Pattern DATE =
      Pattern.compile("(.+), ngày (.+) tháng (0[12]|[3-9]|1[0-2]) năm (\\d{4})");

  /** Signing for others as either standard writes it. */
  private static final Pattern FOR = Pattern.compile("^(T/M|TM\\.|K/T|KT\\.|T/L|TL\\.|Q\\.) ");

  private final Rules rules;
  private final Expectation expected;
  private final Findings findings;

  TextCheck(Format format, Expectation expected, Findings findings) {
    this.rules = format.rules();
    this.expected = expected;
    this.findings = findings;
  }

  void check(List<Seen> all) {
    require(all, Part.ISSUER);
    require(all, Part.TITLE);
    if (expected.numbered()) {
      same(all, Part.NATION, rules.nation().get(0));
      rules.nation().stream().skip(1).forEach(motto -> same(all, Part.MOTTO, motto));
      mark(all, Part.ISSUER_MARK, rules.issuerMark().text());
      if (first(all, Part.SUBJECT).isPresent()) {
        mark(all, Part.SUBJECT_MARK, rules.subjectMark().text());
      }
      require(all, Part.NUMBER);
      first(all, Part.NUMBER).ifPresent(this::number);
    }
    require(all, Part.PLACE_DATE);
    first(all, Part.PLACE_DATE).ifPresent(this::date);
    recipients(all);
    of(all, Part.AUTHORITY).forEach(this::authority);
    end(all);
  }

  private void require(List<Seen> all, Part part) {
    findings.require(
        first(all, part).isPresent(), Check.PRESENT, part.vi(), "có", "không tìm thấy");
  }

  private void same(List<Seen> all, Part part, String text) {
    String found = first(all, part).map(Seen::text).orElse("không có");
    findings.require(found.equals(text), Check.TEXT, part.vi(), text, found);
  }

  private void mark(List<Seen> all, Part part, String text) {
    if (!text.isEmpty()) {
      same(all, part, text);
    }
  }

  private void number(Seen seen) {
    String blank = expected.draft() ? "(?:\\d{2,}|[\\s\u00a0.…]+)" : "\\d{2,}";
    String pattern =
        Pattern.quote(rules.number())
            .replace("{number}", "\\E" + blank + "\\Q")
            .replace("{type}", "\\E[A-Za-zĐ]+\\Q")
            .replace("{body}", "\\E[\\p{L}\\d-]+\\Q");
    String shape = rules.number().replace("{number}", "05").replace("{type}", "BC");
    findings.require(
        Pattern.matches(pattern, seen.text()),
        Check.NUMBER,
        Part.NUMBER.vi(),
        shape.replace("{body}", "…"),
        seen.text());
  }

  private void date(Seen seen) {
    var found = DATE.matcher(seen.text());
    boolean right =
        found.matches()
            && (DAY.matcher(found.group(2)).matches()
                || (expected.draft() && BLANK.matcher(found.group(2)).matches()));
    findings.require(
        right,
        Check.DATE,
        Part.PLACE_DATE.vi(),
        "Địa danh, ngày 05 tháng 02 năm 2026 (số 0 trước ngày dưới 10 và tháng 1, 2)",
        seen.text());
  }

  private void recipients(List<Seen> all) {
    List<Seen> names = of(all, Part.RECIPIENTS);
    if (names.isEmpty()) {
      return;
    }
    same(all, Part.RECIPIENTS_LABEL, rules.recipientsLabel());
    for (int i = 0; i < names.size(); i++) {
      String text = names.get(i).text();
      boolean last = i == names.size() - 1;
      boolean ends = last ? text.endsWith(".") : rules.between().stream().anyMatch(text::endsWith);
      String shape = "- …" + (last ? "." : String.join(" hoặc ", rules.between()));
      findings.require(
          text.startsWith("- ") && ends, Check.RECIPIENT, Part.RECIPIENTS.vi(), shape, text);
    }
  }

  private void authority(Seen seen) {
    var found = FOR.matcher(seen.text());
    if (found.find()) {
      String sign = found.group(1);
      boolean right = rules.authorities().containsValue(sign);
      String shape = String.join(", ", rules.authorities().values().stream().sorted().toList());
      findings.require(right, Check.AUTHORITY, Part.AUTHORITY.vi(), shape, seen.text());
    }
  }

  /** The last sentence before the signature; a heading or a table closes nothing. */
  private void end(List<Seen> all) {
    List<Seen> text =
        all.stream()
            .takeWhile(seen -> seen.part() != Part.ANNEX_LABEL)
            .filter(TextCheck::runs)
            .toList();
    if (text.isEmpty() || text.get(text.size() - 1).part() != Part.BODY) {
      return;
    }
    String last = text.get(text.size() - 1).text().stripTrailing();
    if (Waiting.is(last)) {
      return;
    }
    boolean longer = last.endsWith("./.");
    boolean right = rules.end().equals("./.") ? longer : last.endsWith(rules.end()) && !longer;
    String tail = last.substring(Math.max(0, last.length() - 12));
    findings.require(right, Check.END, Part.BODY.vi(), rules.end(), "… " + tail);
  }

  private static boolean runs(Seen seen) {
    return switch (seen.part()) {
      case BODY, HEADING_1, HEADING_2, HEADING_3, TABLE -> true;
      default -> false;
    };
  }

  static Optional<Seen> first(List<Seen> all, Part part) {
    return all.stream().filter(seen -> seen.part() == part).findFirst();
  }

  private static List<Seen> of(List<Seen> all, Part part) {
    return all.stream().filter(seen -> seen.part() == part).toList();
  }
}
