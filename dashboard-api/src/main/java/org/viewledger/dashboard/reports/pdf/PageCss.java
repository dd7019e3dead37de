package org.viewledger.dashboard.reports.pdf;

import java.util.Locale;
import org.viewledger.dashboard.reports.flow.Spacing;
import org.viewledger.dashboard.reports.rules.BodyRule;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Lettering;
import org.viewledger.dashboard.reports.rules.PageRule;
import org.viewledger.dashboard.reports.rules.Part;

/** The rules as a style sheet for pages: one class a part. */
final class PageCss {
  static final String FAMILY = "Liberation Serif";

  /** Height of a single line of Times New Roman in ems: ascent, descent and line gap. */
  private static final double SINGLE_LINE = 1.149;

  private static final double CELL_PADDING_MM = 1;

  static final double BORDER_MM = 0.5 * 25.4 / 72;

  /** What a cell of a grid is wider than its content: padding on both sides and a border. */
  static final double CELL_EXTRA_MM = 2 * CELL_PADDING_MM + BORDER_MM;

  private PageCss() {}

  static String of(Format format) {
    StringBuilder css = new StringBuilder();
    pages(css, format);
    css.append("body { margin: 0; font-family: '").append(FAMILY).append("'; color: #000; }\n");
    css.append("p, h1, h2, h3, h4 { margin: 0; padding: 0; font-weight: normal; orphans: 2;");
    css.append(" widows: 2; }\n");
    for (Part part : Part.values()) {
      if (format.rules().parts().containsKey(part)) {
        part(css, part, format);
      }
    }
    css.append(".NUMBER, .PLACE_DATE, .ANNEX_NOTE { white-space: pre; }\n");
    css.append(".waiting { background-color: #ffff00; }\n");
    css.append(".rule { margin: 2pt auto 0 auto; height: 0; border-top: 0.75pt solid #000; }\n");
    css.append("table { border-spacing: 0; border-collapse: separate; table-layout: fixed; }\n");
    css.append("td, th { padding: 0; vertical-align: top; font-weight: normal; }\n");
    css.append(".together { page-break-inside: avoid; }\n");
    css.append(".annex { page-break-before: always; }\n.wide { page: across; }\n");
    grid(css, format);
    return css.toString();
  }

  private static void pages(StringBuilder css, Format format) {
    PageRule page = format.page();
    double top = page.top().use();
    double right = page.right().use();
    double bottom = page.bottom().use();
    double left = page.left().use();
    css.append("@page { size: ").append(mm(page.widthMm())).append(' ').append(mm(page.heightMm()));
    css.append("; margin: ").append(sides(top, right, bottom, left)).append(';');
    number(css, format, "counter(page)");
    css.append("}\n");
    if (format.twoSided()) {
      css.append("@page :left { margin: ").append(sides(top, left, bottom, right));
      css.append(";}\n");
    }
    css.append("@page :first {");
    number(css, format, "none");
    css.append("}\n@page across { size: ");
    css.append(mm(page.heightMm())).append(' ').append(mm(page.widthMm()));
    css.append("; margin: ").append(sides(left, top, right, bottom)).append(";}\n");
  }

  private static void number(StringBuilder css, Format format, String content) {
    Lettering letters = format.lettering(Part.PAGE_NUMBER);
    css.append(" @top-center { content: ").append(content).append("; vertical-align: top;");
    css.append(" padding-top: ").append(mm(format.rules().pageNumberFromTopMm()));
    css.append("; text-align: center; font-family: '").append(FAMILY).append("'; font-size: ");
    css.append(pt(letters.sizePt().use())).append("; line-height: 1; }");
  }

  private static void part(StringBuilder css, Part part, Format format) {
    Lettering letters = format.lettering(part);
    Spacing room = Spacing.of(part, format);
    css.append('.').append(part).append(" { font-size: ").append(pt(letters.sizePt().use()));
    css.append("; font-weight: ").append(letters.bold() ? "bold" : "normal");
    css.append("; font-style: ").append(letters.italic() ? "italic" : "normal");
    css.append("; text-decoration: ").append(letters.underlined() ? "underline" : "none");
    css.append("; text-align: ").append(align(letters.align()));
    css.append("; margin-top: ").append(pt(room.beforePt()));
    css.append("; margin-bottom: ").append(pt(room.afterPt()));
    if (room.withNext()) {
      css.append("; page-break-after: avoid");
    }
    switch (part) {
      case BODY, HEADING_1, HEADING_2, HEADING_3 -> running(css, format.body());
      default -> css.append("; line-height: ").append(SINGLE_LINE);
    }
    css.append("; }\n");
  }

  private static void running(StringBuilder css, BodyRule body) {
    css.append("; line-height: ");
    double line = body.line().use();
    css.append(body.exact() ? pt(line) : number(line * SINGLE_LINE));
    css.append("; text-indent: ").append(mm(body.firstLineMm().use()));
  }

  private static void grid(StringBuilder css, Format format) {
    css.append(".grid { border-left: 0.5pt solid #000; -fs-table-paginate: paginate; }\n");
    css.append(".grid td, .grid th { border-right: 0.5pt solid #000; padding: 2pt ");
    css.append(mm(CELL_PADDING_MM)).append(";");
    css.append(" border-bottom: 0.5pt solid #000; word-wrap: break-word; margin: 0; }\n");
    css.append(".grid th { border-top: 0.5pt solid #000; font-weight: bold; text-align: center;");
    css.append(" vertical-align: middle; }\n.grid tr { page-break-inside: avoid; }\n");
    css.append(".grid .total { page-break-before: avoid; }\n");
    css.append(".grid .total td { font-weight: bold; }\n");
    css.append(".LEFT { text-align: left; }\n.CENTRE { text-align: center; }\n");
    css.append(".RIGHT { text-align: right; }\n.grid + *, .together + * { margin-top: ");
    css.append(pt(format.body().betweenPt().use())).append("; }\n");
  }

  private static String align(Lettering.Align align) {
    return switch (align) {
      case LEFT -> "left";
      case CENTRE -> "center";
      case RIGHT -> "right";
      case JUSTIFIED -> "justify";
    };
  }

  private static String sides(double top, double right, double bottom, double left) {
    return mm(top) + ' ' + mm(right) + ' ' + mm(bottom) + ' ' + mm(left);
  }

  static String mm(double value) {
    return number(value) + "mm";
  }

  static String pt(double value) {
    return number(value) + "pt";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
