package org.viewledger.dashboard.reports.check;

import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.reports.check.PdfFile.Page;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.PageRule;
import org.viewledger.dashboard.reports.rules.Part;
import org.viewledger.dashboard.reports.rules.Span;

/** Paper, margins and page numbers of a PDF's pages. */
final class PdfPages {
  private static final double MM = PdfGeometry.POINTS_PER_MM;
  private static final double MARGIN_TOLERANCE_MM = 1;

  /** A page number's letters begin a little below the edge of their line. */
  private static final double NUMBER_TOLERANCE_MM = 1.5;

  private final PdfFile file;
  private final Format format;
  private final PdfGeometry geometry;
  private final Findings findings;

  PdfPages(PdfFile file, Format format, PdfGeometry geometry, Findings findings) {
    this.file = file;
    this.format = format;
    this.geometry = geometry;
    this.findings = findings;
  }

  void check() {
    for (int page = 1; page <= file.pages().size(); page++) {
      paper(page);
      int number = page;
      List<PdfLine> all = file.lines().stream().filter(line -> line.page() == number).toList();
      List<PdfLine> text = all.stream().filter(line -> !geometry.isPageNumber(line)).toList();
      if (!text.isEmpty()) {
        margins(page, text);
      }
      number(page, all.stream().filter(geometry::isPageNumber).findFirst());
    }
  }

  private void paper(int page) {
    PageRule rule = format.page();
    Page found = file.pages().get(page - 1);
    double narrow = Math.min(found.width(), found.height()) / MM;
    double wide = Math.max(found.width(), found.height()) / MM;
    findings.require(
        Math.abs(narrow - rule.widthMm()) < 0.5 && Math.abs(wide - rule.heightMm()) < 0.5,
        Check.PAPER,
        where(page),
        Math.round(rule.widthMm()) + " x " + Math.round(rule.heightMm()) + " mm",
        Math.round(narrow) + " x " + Math.round(wide) + " mm");
  }

  /**
   * Nothing stands in a margin. On the first page, which begins at its top with the letterhead and
   * has lines from edge to edge, the margins are no wider than ruled either.
   */
  private void margins(int page, List<PdfLine> text) {
    PageRule rule = format.page();
    Page size = file.pages().get(page - 1);
    boolean across = geometry.isAcross(page);
    boolean verso = geometry.isVerso(page);
    Span left = across ? rule.bottom() : verso ? rule.right() : rule.left();
    Span right = across ? rule.top() : verso ? rule.left() : rule.right();
    double atLeft = text.stream().mapToDouble(PdfLine::left).min().orElse(0) / MM;
    double atRight =
        (size.width() - text.stream().mapToDouble(PdfLine::right).max().orElse(0)) / MM;
    double atTop = text.stream().mapToDouble(PdfLine::top).min().orElse(0) / MM;
    double atBottom =
        (size.height() - text.stream().mapToDouble(PdfLine::bottom).max().orElse(0)) / MM;
    boolean measured = page == 1 && geometry.hasFullLines();
    margin(Check.MARGIN_LEFT, page, left, atLeft, measured);
    margin(Check.MARGIN_RIGHT, page, right, atRight, measured);
    margin(Check.MARGIN_TOP, page, across ? rule.left() : rule.top(), atTop, page == 1);
    margin(Check.MARGIN_BOTTOM, page, across ? rule.right() : rule.bottom(), atBottom, false);
  }

  private void margin(Check check, int page, Span rule, double actual, boolean exactly) {
    boolean holds =
        actual >= rule.least() - MARGIN_TOLERANCE_MM
            && (!exactly || actual <= rule.most() + MARGIN_TOLERANCE_MM);
    findings.require(
        holds, check, where(page), Findings.span(rule, "mm"), Findings.told(actual, "mm"));
  }

  private void number(int page, Optional<PdfLine> found) {
    if (page == 1) {
      findings.require(
          found.isEmpty(), Check.PAGE_NUMBER_FIRST, where(page), "không ghi", "có ghi");
      return;
    }
    String expected = Integer.toString(page);
    String actual = found.map(PdfLine::text).orElse("không có");
    findings.require(actual.equals(expected), Check.PAGE_NUMBER, where(page), expected, actual);
    found.ifPresent(line -> place(page, line));
  }

  private void place(int page, PdfLine line) {
    double fromTop = line.top() / MM;
    double rule = format.rules().pageNumberFromTopMm();
    findings.measure(
        Check.PAGE_NUMBER_PLACE,
        "Số trang, cách mép trên",
        new Span(rule, rule, rule),
        fromTop,
        NUMBER_TOLERANCE_MM,
        "mm");
    findings.require(
        geometry.centred(line), Check.PAGE_NUMBER_PLACE, where(page), "giữa", "không ở giữa");
    new LetterCheck(format, findings)
        .check(new Seen(Part.PAGE_NUMBER, line.text(), line.letters(), Optional.empty()));
  }

  private static String where(int page) {
    return "Trang " + page;
  }
}
