package org.viewledger.dashboard.reports.word;

import org.viewledger.dashboard.reports.flow.Spacing;
import org.viewledger.dashboard.reports.rules.BodyRule;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Lettering;
import org.viewledger.dashboard.reports.rules.Part;

/** The document's styles: what the rules say of each part is said once, here. */
final class StylesPart {
  private final Format format;
  private final Xml xml = new Xml("styles");

  private StylesPart(Format format) {
    this.format = format;
  }

  static byte[] of(Format format) {
    return new StylesPart(format).bytes();
  }

  private byte[] bytes() {
    defaults();
    normal();
    for (Part part : Part.values()) {
      if (format.rules().parts().containsKey(part)) {
        style(part);
      }
    }
    rule();
    grid();
    return xml.bytes();
  }

  private void defaults() {
    xml.open("docDefaults").open("rPrDefault").open("rPr");
    String font = format.rules().font();
    xml.empty("rFonts", "ascii", font, "hAnsi", font, "eastAsia", font, "cs", font);
    String size = Twips.halves(format.lettering(Part.BODY).sizePt().use());
    xml.val("color", "000000").val("sz", size).val("szCs", size);
    xml.empty("lang", "val", "vi-VN", "eastAsia", "vi-VN", "bidi", "ar-SA");
    xml.close().close().open("pPrDefault").open("pPr");
    xml.empty("spacing", "before", "0", "after", "0", "line", "240", "lineRule", "auto");
    xml.close().close().close();
  }

  private void normal() {
    xml.open("style", "type", "paragraph", "default", "1", "styleId", "Normal");
    xml.val("name", "Normal").empty("qFormat").close();
    xml.open("style", "type", "table", "default", "1", "styleId", "TableNormal");
    xml.val("name", "Normal Table").open("tblPr").empty("tblInd", "w", "0", "type", "dxa");
    xml.open("tblCellMar");
    for (String side : new String[] {"top", "left", "bottom", "right"}) {
      xml.empty(side, "w", "0", "type", "dxa");
    }
    xml.close().close().close();
  }

  private void style(Part part) {
    String id = StyleNames.id(part);
    if (StyleNames.own(part)) {
      xml.open("style", "type", "paragraph", "customStyle", "1", "styleId", id);
    } else {
      xml.open("style", "type", "paragraph", "styleId", id);
    }
    xml.val("name", StyleNames.name(part)).val("basedOn", "Normal");
    if (part.name().startsWith("HEADING")) {
      xml.val("next", StyleNames.id(Part.BODY));
    }
    xml.empty("qFormat");
    Lettering letters = format.lettering(part);
    paragraph(part, letters);
    letters(letters);
    xml.close();
  }

  private void paragraph(Part part, Lettering letters) {
    Spacing room = Spacing.of(part, format);
    xml.open("pPr");
    if (room.withNext()) {
      xml.empty("keepNext").empty("keepLines");
    }
    xml.empty("widowControl");
    boolean running =
        switch (part) {
          case BODY, HEADING_1, HEADING_2, HEADING_3 -> true;
          default -> false;
        };
    BodyRule body = format.body();
    String before = Twips.ofPt(room.beforePt());
    String after = Twips.ofPt(room.afterPt());
    if (running) {
      String line = body.exact() ? Twips.ofPt(body.line().use()) : Twips.lines(body.line().use());
      String kind = body.exact() ? "exact" : "auto";
      xml.empty("spacing", "before", before, "after", after, "line", line, "lineRule", kind);
      xml.empty("ind", "firstLine", Twips.ofMm(body.firstLineMm().use()));
    } else {
      xml.empty("spacing", "before", before, "after", after);
    }
    xml.val("jc", align(letters.align()));
    if (part.name().startsWith("HEADING")) {
      xml.val("outlineLvl", outline(part));
    }
    xml.close();
  }

  private static int outline(Part part) {
    return switch (part) {
      case HEADING_1 -> 0;
      case HEADING_2 -> 1;
      default -> 2;
    };
  }

  private void letters(Lettering letters) {
    String size = Twips.halves(letters.sizePt().use());
    xml.open("rPr");
    if (letters.bold()) {
      xml.empty("b").empty("bCs");
    }
    if (letters.italic()) {
      xml.empty("i").empty("iCs");
    }
    xml.val("sz", size).val("szCs", size);
    if (letters.underlined()) {
      xml.val("u", "single");
    }
    xml.close();
  }

  static String align(Lettering.Align align) {
    return switch (align) {
      case LEFT -> "left";
      case CENTRE -> "center";
      case RIGHT -> "right";
      case JUSTIFIED -> "both";
    };
  }

  /** A paragraph that is nothing but its upper border. */
  private void rule() {
    xml.open("style", "type", "paragraph", "customStyle", "1", "styleId", StyleNames.RULE);
    xml.val("name", "Đường kẻ").val("basedOn", "Normal").open("pPr").open("pBdr");
    xml.empty("top", "val", "single", "sz", "6", "space", "1", "color", "000000").close();
    xml.empty("spacing", "before", "20", "after", "0", "line", "80", "lineRule", "exact");
    xml.close().open("rPr").val("sz", "4").val("szCs", "4").close().close();
  }

  private void grid() {
    xml.open("style", "type", "table", "customStyle", "1", "styleId", StyleNames.GRID);
    xml.val("name", "Bảng số liệu").val("basedOn", "TableNormal").open("tblPr");
    xml.open("tblBorders");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.empty(side, "val", "single", "sz", "4", "space", "0", "color", "000000");
    }
    xml.close().open("tblCellMar");
    xml.empty("left", "w", "57", "type", "dxa").empty("right", "w", "57", "type", "dxa");
    xml.close().close().close();
  }
}
