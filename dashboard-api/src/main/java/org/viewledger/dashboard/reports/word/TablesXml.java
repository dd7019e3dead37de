package org.viewledger.dashboard.reports.word;

import java.util.List;
import org.viewledger.dashboard.reports.Table.Align;
import org.viewledger.dashboard.reports.flow.Piece.Grid;
import org.viewledger.dashboard.reports.rules.Part;

/** Tables of figures: fixed widths, a head repeated on each page, rows never split. */
final class TablesXml {
  private final Xml xml;

  TablesXml(Xml xml) {
    this.xml = xml;
  }

  /** Opens a table of fixed columns, in twips. */
  static void open(Xml xml, String style, long... widths) {
    long whole = 0;
    for (long width : widths) {
      whole += width;
    }
    xml.open("tbl").open("tblPr");
    if (!style.isEmpty()) {
      xml.val("tblStyle", style);
    }
    xml.empty("tblW", "w", Long.toString(whole), "type", "dxa");
    if (style.isEmpty()) {
      // centred on the margins exactly: without cell margins the text stands at the column's edge
      xml.val("jc", "center");
    }
    xml.empty("tblLayout", "type", "fixed");
    if (style.isEmpty()) {
      xml.open("tblCellMar").empty("left", "w", "0", "type", "dxa");
      xml.empty("right", "w", "0", "type", "dxa").close();
    }
    xml.close().open("tblGrid");
    for (long width : widths) {
      xml.empty("gridCol", "w", Long.toString(width));
    }
    xml.close();
  }

  static void openCell(Xml xml, long width, String vertical) {
    xml.open("tc").open("tcPr").empty("tcW", "w", Long.toString(width), "type", "dxa");
    xml.val("vAlign", vertical).close();
  }

  void write(Grid grid, double widthMm) {
    long[] widths = widths(grid, widthMm);
    open(xml, StyleNames.GRID, widths);
    List<String> titles = grid.columns().stream().map(c -> c.title()).toList();
    row(grid, titles, widths, Row.HEAD, true);
    for (int i = 0; i < grid.rows().size(); i++) {
      boolean total = grid.total() && i == grid.rows().size() - 1;
      Row kind = total ? Row.TOTAL : Row.PLAIN;
      row(grid, grid.rows().get(i), widths, kind, grid.keepsWithNext(i));
    }
    xml.close();
  }

  private enum Row {
    HEAD,
    PLAIN,
    TOTAL
  }

  private void row(Grid grid, List<String> cells, long[] widths, Row kind, boolean withNext) {
    xml.open("tr").open("trPr").empty("cantSplit");
    if (kind == Row.HEAD) {
      xml.empty("tblHeader");
    }
    xml.close();
    for (int i = 0; i < cells.size(); i++) {
      openCell(xml, widths[i], kind == Row.HEAD ? "center" : "top");
      Align align = kind == Row.HEAD ? Align.CENTRE : grid.columns().get(i).align();
      openParagraph(grid.part(), align, withNext);
      cell(cells.get(i), kind != Row.PLAIN);
      xml.close();
    }
    xml.close();
  }

  private void openParagraph(Part part, Align align, boolean withNext) {
    xml.open("p").open("pPr").val("pStyle", StyleNames.id(part));
    if (withNext) {
      xml.empty("keepNext");
    }
    if (align != Align.LEFT) {
      xml.val("jc", align == Align.CENTRE ? "center" : "right");
    }
    xml.close();
  }

  private void cell(String text, boolean bold) {
    if (!text.isEmpty()) {
      xml.open("r");
      if (bold) {
        xml.open("rPr").empty("b").empty("bCs").close();
      }
      xml.text(text).close();
    }
    xml.close();
  }

  /** The widths in twips; their sum is the whole to the last twip. */
  private static long[] widths(Grid grid, double widthMm) {
    double shares = grid.columns().stream().mapToDouble(c -> c.width()).sum();
    long whole = Long.parseLong(Twips.ofMm(widthMm));
    long[] widths = new long[grid.columns().size()];
    long given = 0;
    double upTo = 0;
    for (int i = 0; i < widths.length; i++) {
      upTo += grid.columns().get(i).width();
      long edge = Math.round(whole * upTo / shares);
      widths[i] = edge - given;
      given = edge;
    }
    return widths;
  }
}
