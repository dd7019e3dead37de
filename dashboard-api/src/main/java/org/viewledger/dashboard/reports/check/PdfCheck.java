package org.viewledger.dashboard.reports.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.reports.check.PdfParts.Placed;
import org.viewledger.dashboard.reports.check.PdfRules.Drawn;
import org.viewledger.dashboard.reports.rules.BodyRule;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Mark;
import org.viewledger.dashboard.reports.rules.Part;

/** A PDF against the rules: what a reader's eye and ruler would find on its pages. */
final class PdfCheck {
  /** A single line of the serif, in ems. */
  private static final double SINGLE_LINE = 1.149;

  private static final double LINE_TOLERANCE_PT = 0.3;
  private static final double RULE_BELOW_PT = 8;

  private final PdfFile file;
  private final Format format;
  private final Expectation expected;
  private final Findings findings = new Findings();

  PdfCheck(PdfFile file, Format format, Expectation expected) {
    this.file = file;
    this.format = format;
    this.expected = expected;
  }

  Verdict verdict() {
    PdfParts parts = new PdfParts(file, format);
    List<Seen> seen = parts.seen();
    new PdfPages(file, format, parts.geometry(), findings).check();
    LetterCheck letters = new LetterCheck(format, findings);
    seen.forEach(letters::check);
    new TextCheck(format, expected, findings).check(seen);
    new HeadingCheck(format, findings).check(seen);
    running(parts);
    if (expected.numbered()) {
      rule(parts, Part.NATION, format.rules().nationMark());
      rule(parts, Part.ISSUER, format.rules().issuerMark());
      rule(parts, Part.SUBJECT, format.rules().subjectMark());
    }
    properties();
    return new Verdict(findings.all(), Waiting.count(seen));
  }

  /** Line after line: the distance inside a paragraph, the room between two, the first line. */
  private void running(PdfParts parts) {
    PdfGeometry geometry = parts.geometry();
    List<Placed> placed = parts.placed();
    double own = pitch(parts);
    for (int i = 0; i < placed.size(); i++) {
      Placed now = placed.get(i);
      if (!isRunning(now.part())) {
        continue;
      }
      if (!geometry.atLeft(now.line())) {
        double indent = geometry.indent(now.line()) / PdfGeometry.POINTS_PER_MM;
        findings.measure(
            Check.FIRST_LINE, Part.BODY.vi(), format.body().firstLineMm(), indent, 0.4, "mm");
      }
      if (i > 0
          && isRunning(placed.get(i - 1).part())
          && placed.get(i - 1).line().page() == now.line().page()) {
        distance(placed.get(i - 1).line(), now.line(), geometry.atLeft(now.line()), own);
      }
    }
  }

  /** The distance of lines that the file itself has: of two in one paragraph. */
  private double pitch(PdfParts parts) {
    List<Placed> placed = parts.placed();
    for (int i = 1; i < placed.size(); i++) {
      PdfLine above = placed.get(i - 1).line();
      PdfLine line = placed.get(i).line();
      if (placed.get(i).part() == Part.BODY
          && isRunning(placed.get(i - 1).part())
          && above.page() == line.page()
          && parts.geometry().atLeft(line)) {
        return line.base() - above.base();
      }
    }
    BodyRule rule = format.body();
    double single = SINGLE_LINE * format.lettering(Part.BODY).sizePt().use();
    return rule.line().use() * (rule.exact() ? 1 : single);
  }

  private void distance(PdfLine above, PdfLine line, boolean same, double own) {
    BodyRule rule = format.body();
    double pitch = line.base() - above.base();
    double unit = rule.exact() ? 1 : SINGLE_LINE * line.sizePt();
    if (same) {
      String told = rule.exact() ? "pt (đúng bằng)" : "dòng";
      findings.measure(
          Check.LINE, Part.BODY.vi(), rule.line(), pitch / unit, LINE_TOLERANCE_PT / unit, told);
    } else {
      double between = pitch - own;
      findings.require(
          between > rule.betweenPt().least() - 2 * LINE_TOLERANCE_PT,
          Check.BETWEEN,
          Part.BODY.vi(),
          "ít nhất " + Findings.told(rule.betweenPt().least(), "pt"),
          Findings.told(between, "pt"));
    }
  }

  private static boolean isRunning(Part part) {
    return switch (part) {
      case BODY, HEADING_1, HEADING_2, HEADING_3 -> true;
      default -> false;
    };
  }

  private void rule(PdfParts parts, Part below, Mark mark) {
    Optional<PdfLine> line = lowest(parts, below == Part.NATION ? Part.MOTTO : below);
    line = line.isPresent() ? line : lowest(parts, below);
    if (!mark.isRule() || line.isEmpty()) {
      return;
    }
    PdfLine above = line.get();
    String where = "Dưới " + below.vi().toLowerCase(Locale.ROOT);
    Optional<Drawn> drawn =
        file.rules().stream()
            .filter(rule -> rule.page() == above.page())
            .filter(rule -> rule.y() > above.base() && rule.y() < above.bottom() + RULE_BELOW_PT)
            .filter(rule -> rule.left() < above.centre() && rule.right() > above.centre())
            .findFirst();
    if (drawn.isEmpty()) {
      findings.add(Check.RULE, where, "đường kẻ liền", "không có");
      return;
    }
    double share = drawn.get().length() / longest(parts, above);
    findings.require(
        mark.rule().holds(share, 0.06),
        Check.RULE,
        where,
        Findings.span(mark.rule(), "độ dài dòng chữ"),
        Findings.told(share, "độ dài dòng chữ"));
  }

  private static Optional<PdfLine> lowest(PdfParts parts, Part part) {
    return parts.placed().stream()
        .filter(placed -> placed.part() == part)
        .map(Placed::line)
        .reduce((a, b) -> b);
  }

  /** The longest line of the part that a line belongs to. */
  private static double longest(PdfParts parts, PdfLine line) {
    Part part =
        parts.placed().stream()
            .filter(placed -> placed.line().equals(line))
            .map(Placed::part)
            .findFirst()
            .orElse(Part.BODY);
    return parts.placed().stream()
        .filter(placed -> placed.part() == part)
        .mapToDouble(placed -> placed.line().right() - placed.line().left())
        .max()
        .orElse(1);
  }

  private void properties() {
    findings.require(
        file.strangers().isEmpty(),
        Check.EMBEDDED,
        "Tệp PDF",
        "mọi phông chữ được nhúng",
        String.join(", ", file.strangers()));
    findings.require(
        file.language().startsWith("vi"), Check.LANGUAGE, "Tệp PDF", "vi-VN", file.language());
    findings.require(!file.title().isBlank(), Check.TITLE, "Tệp PDF", "có", "không có");
    findings.require(file.tagged(), Check.TAGGED, "Tệp PDF", "có", "không có");
  }
}
