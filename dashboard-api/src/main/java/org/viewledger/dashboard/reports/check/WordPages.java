package org.viewledger.dashboard.reports.check;

import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.reports.check.Seen.Letters;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Lettering;
import org.viewledger.dashboard.reports.rules.Lettering.Align;
import org.viewledger.dashboard.reports.rules.PageRule;
import org.viewledger.dashboard.reports.rules.Part;
import org.viewledger.dashboard.reports.rules.Span;
import org.w3c.dom.Element;

/** Paper, margins and page numbers of each section. */
final class WordPages {
  private static final double TWIPS_PER_MM = 1440 / 25.4;
  private static final double TOLERANCE_MM = 0.2;
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final WordFile file;
  private final Format format;
  private final Findings findings;

  WordPages(WordFile file, Format format, Findings findings) {
    this.file = file;
    this.format = format;
    this.findings = findings;
  }

  void check(List<Element> sections) {
    for (int i = 0; i < sections.size(); i++) {
      section(sections.get(i), sections.size() == 1 ? "Trang giấy" : "Phần " + (i + 1));
    }
    if (format.twoSided()) {
      boolean mirrored = Dom.child(file.settings(), "mirrorMargins").isPresent();
      findings.require(mirrored, Check.MIRROR, "Trang giấy", "có", "không");
    }
    sections.stream().findFirst().ifPresent(this::numbers);
  }

  /** A page that lies across is the same page turned: bound at its upper edge. */
  private void section(Element section, String where) {
    PageRule page = format.page();
    double width = mm(section, "pgSz", "w");
    double height = mm(section, "pgSz", "h");
    boolean across = width > height;
    double narrow = Math.min(width, height);
    double wide = Math.max(width, height);
    boolean paper =
        Math.abs(narrow - page.widthMm()) < 0.5 && Math.abs(wide - page.heightMm()) < 0.5;
    findings.require(
        paper,
        Check.PAPER,
        where,
        Math.round(page.widthMm()) + " x " + Math.round(page.heightMm()) + " mm",
        Math.round(narrow) + " x " + Math.round(wide) + " mm");
    margin(Check.MARGIN_TOP, section, where, across ? page.left() : page.top(), "top");
    margin(Check.MARGIN_BOTTOM, section, where, across ? page.right() : page.bottom(), "bottom");
    margin(Check.MARGIN_LEFT, section, where, across ? page.bottom() : page.left(), "left");
    margin(Check.MARGIN_RIGHT, section, where, across ? page.top() : page.right(), "right");
  }

  private void margin(Check check, Element section, String where, Span rule, String side) {
    findings.measure(check, where, rule, mm(section, "pgMar", side), TOLERANCE_MM, "mm");
  }

  private static double mm(Element section, String element, String attribute) {
    return Dom.child(section, element).flatMap(e -> Dom.number(e, attribute)).orElse(0.0)
        / TWIPS_PER_MM;
  }

  /** Centred in the upper margin from the second page on. */
  private void numbers(Element first) {
    findings.require(
        Dom.child(first, "titlePg").isPresent()
            && header(first, "first").filter(WordPages::hasNumber).isEmpty(),
        Check.PAGE_NUMBER_FIRST,
        Part.PAGE_NUMBER.vi(),
        "không ghi",
        "có ghi");
    Optional<Element> header = header(first, "default").filter(WordPages::hasNumber);
    if (header.isEmpty()) {
      findings.add(Check.PAGE_NUMBER, Part.PAGE_NUMBER.vi(), "có từ trang 2", "không có");
      return;
    }
    double fromTop = mm(first, "pgMar", "header");
    double rule = format.rules().pageNumberFromTopMm();
    findings.measure(
        Check.PAGE_NUMBER_PLACE,
        "Cách mép trên",
        new Span(rule, rule, rule),
        fromTop,
        TOLERANCE_MM,
        "mm");
    letters(header.get());
  }

  private void letters(Element header) {
    for (Element paragraph : Dom.all(header, "p")) {
      List<Letters> letters =
          Dom.all(paragraph, "r").stream()
              .filter(run -> Dom.child(run, "t").isPresent())
              .map(run -> file.styles().letters(paragraph, run))
              .distinct()
              .toList();
      boolean centred =
          file.styles().paragraph(paragraph, "jc", "val").filter("center"::equals).isPresent();
      Align align = centred ? Align.CENTRE : Align.LEFT;
      Lettering rule = format.lettering(Part.PAGE_NUMBER);
      findings.require(
          align == rule.align(),
          Check.PAGE_NUMBER_PLACE,
          Part.PAGE_NUMBER.vi(),
          "giữa",
          "không ở giữa");
      Seen seen = new Seen(Part.PAGE_NUMBER, "", letters, Optional.empty());
      new LetterCheck(format, findings).check(seen);
    }
  }

  private Optional<Element> header(Element section, String type) {
    return Dom.children(section, "headerReference").stream()
        .filter(reference -> Dom.attribute(reference, "type").filter(type::equals).isPresent())
        .map(reference -> reference.getAttributeNS(RELATION, "id"))
        .flatMap(id -> Optional.ofNullable(file.headers().get(id)).stream())
        .findFirst();
  }

  private static boolean hasNumber(Element header) {
    return Dom.all(header, "instrText").stream()
            .anyMatch(field -> field.getTextContent().strip().startsWith("PAGE"))
        || Dom.all(header, "fldSimple").stream()
            .anyMatch(field -> Dom.attribute(field, "instr").orElse("").contains("PAGE"));
  }
}
