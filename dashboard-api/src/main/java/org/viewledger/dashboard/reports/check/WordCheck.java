package org.viewledger.dashboard.reports.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.reports.check.Seen.Letters;
import org.viewledger.dashboard.reports.check.WordParts.RuleLine;
import org.viewledger.dashboard.reports.fonts.Face;
import org.viewledger.dashboard.reports.rules.BodyRule;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Mark;
import org.viewledger.dashboard.reports.rules.Part;
import org.w3c.dom.Element;

/** A Word file against the rules. */
final class WordCheck {
  private static final double TWIPS_PER_MM = 1440 / 25.4;

  private final WordFile file;
  private final Format format;
  private final Expectation expected;
  private final Findings findings = new Findings();

  WordCheck(WordFile file, Format format, Expectation expected) {
    this.file = file;
    this.format = format;
    this.expected = expected;
  }

  Verdict verdict() {
    WordParts parts = new WordParts(file);
    List<Element> sections = Dom.all(file.body(), "sectPr");
    WordPages pages = new WordPages(file, format, findings);
    pages.check(sections);
    LetterCheck letters = new LetterCheck(format, findings);
    parts.seen().forEach(letters::check);
    new TextCheck(format, expected, findings).check(parts.seen());
    new HeadingCheck(format, findings).check(parts.seen());
    parts.running().forEach(this::running);
    parts.grids().forEach(this::grid);
    rules(parts.rules());
    parts.beforeSignature().ifPresent(this::together);
    editable();
    return new Verdict(findings.all(), Waiting.count(parts.seen()));
  }

  private void running(Element paragraph) {
    BodyRule rule = format.body();
    WordStyles styles = file.styles();
    String kind = styles.paragraph(paragraph, "spacing", "lineRule").orElse("auto");
    double line = styles.twips(paragraph, "spacing", "line");
    boolean exact = kind.equals("exact");
    String unit = rule.exact() ? "pt (đúng bằng)" : "dòng";
    String told = exact ? Findings.told(line / 20, "pt (đúng bằng)") : told(kind, line);
    boolean holds =
        exact == rule.exact() && rule.line().holds(exact ? line / 20 : line / 240, 0.01);
    findings.require(holds, Check.LINE, Part.BODY.vi(), Findings.span(rule.line(), unit), told);
    double between =
        (styles.twips(paragraph, "spacing", "before") + styles.twips(paragraph, "spacing", "after"))
            / 20;
    // text after a table has room on both sides
    findings.require(
        between >= rule.betweenPt().least(),
        Check.BETWEEN,
        Part.BODY.vi(),
        "ít nhất " + Findings.told(rule.betweenPt().least(), "pt"),
        Findings.told(between, "pt"));
    double indent = styles.twips(paragraph, "ind", "firstLine") / TWIPS_PER_MM;
    findings.measure(Check.FIRST_LINE, Part.BODY.vi(), rule.firstLineMm(), indent, 0.2, "mm");
  }

  private static String told(String kind, double line) {
    return kind.equals("atLeast")
        ? Findings.told(line / 20, "pt (ít nhất)")
        : Findings.told(line / 240, "dòng");
  }

  private void grid(Element table) {
    List<Element> rows = Dom.children(table, "tr");
    boolean head = !rows.isEmpty() && Dom.child(rows.get(0), "trPr", "tblHeader").isPresent();
    findings.require(head, Check.TABLE_HEAD, Part.TABLE.vi(), "có", "không");
    boolean whole = rows.stream().allMatch(row -> Dom.child(row, "trPr", "cantSplit").isPresent());
    findings.require(
        whole,
        Check.TABLE_ROW,
        Part.TABLE.vi(),
        "dòng không bị ngắt giữa hai trang",
        "có thể bị ngắt");
  }

  private void rules(List<RuleLine> lines) {
    if (!expected.numbered()) {
      return;
    }
    rule(lines, Part.NATION, format.rules().nationMark());
    rule(lines, Part.ISSUER, format.rules().issuerMark());
    rule(lines, Part.SUBJECT, format.rules().subjectMark());
  }

  private void rule(List<RuleLine> lines, Part below, Mark mark) {
    if (!mark.isRule()) {
      return;
    }
    Optional<RuleLine> found = lines.stream().filter(line -> line.below() == below).findFirst();
    String where = "Dưới " + below.vi().toLowerCase(Locale.ROOT);
    if (found.isEmpty()) {
      findings.add(Check.RULE, where, "đường kẻ liền", "không có");
      return;
    }
    RuleLine rule = found.get();
    double share = rule.lengthPt() / Math.min(widthPt(rule), textWidthPt());
    boolean holds = mark.rule().holds(share, 0.06);
    findings.require(
        holds,
        Check.RULE,
        where,
        Findings.span(mark.rule(), "độ dài dòng chữ"),
        Findings.told(share, "độ dài dòng chữ"));
  }

  private double textWidthPt() {
    return format.page().textWidthMm() * 72 / 25.4;
  }

  private static double widthPt(RuleLine rule) {
    Letters letters = rule.letters();
    Face face = Face.of(letters.bold(), letters.italic());
    return rule.text()
        .lines()
        .mapToDouble(line -> face.widthPt(line, letters.sizePt()))
        .max()
        .orElse(1);
  }

  /** The signature must not stand alone on a page. */
  private void together(Element paragraph) {
    boolean kept =
        file.styles().name(paragraph).startsWith("heading")
            || Dom.child(paragraph, "pPr", "keepNext").isPresent();
    findings.require(kept, Check.SIGNATURE, "Đoạn cuối", "giữ cùng trang với chữ ký", "không giữ");
  }

  /** Boxes and locks are what makes a clerk type the whole again. */
  private void editable() {
    boolean boxes =
        !Dom.all(file.body(), "txbxContent").isEmpty()
            || !Dom.all(file.body(), "pict").isEmpty()
            || !Dom.all(file.body(), "sdt").isEmpty();
    findings.require(
        !boxes,
        Check.EDITABLE,
        "Văn bản",
        "không có khung chữ, ô khóa",
        "có khung chữ hoặc ô khóa");
    boolean locked = Dom.child(file.settings(), "documentProtection").isPresent();
    findings.require(!locked, Check.EDITABLE, "Văn bản", "không khóa", "bị khóa");
  }
}
