package org.viewledger.dashboard.reports.word;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.reports.Paragraph.Run;
import org.viewledger.dashboard.reports.flow.Flow;
import org.viewledger.dashboard.reports.flow.Flow.AnnexFlow;
import org.viewledger.dashboard.reports.flow.Flow.HeadFlow;
import org.viewledger.dashboard.reports.flow.Flow.SignerFlow;
import org.viewledger.dashboard.reports.flow.Piece;
import org.viewledger.dashboard.reports.flow.Piece.Grid;
import org.viewledger.dashboard.reports.flow.Piece.Line;
import org.viewledger.dashboard.reports.flow.Piece.Rule;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.PageRule;
import org.viewledger.dashboard.reports.rules.Part;

/** The document's text: letterhead, title, body, signature, annexes, each section's page. */
final class BodyPart {
  /** The share of the width that the recipients have beside the signature. */
  private static final double RECIPIENTS_SHARE = 0.52;

  private static final Set<Part> RUNNING =
      EnumSet.of(Part.BODY, Part.HEADING_1, Part.HEADING_2, Part.HEADING_3);

  private final Flow flow;
  private final Format format;
  private final PageRule page;
  private final Headers headers;
  private final Xml xml = new Xml("document");

  /** Word makes one of two tables without a paragraph between, and sets text close to a table. */
  private boolean afterGrid;

  /** The parts that hold the page number, and nothing, by their relations. */
  record Headers(String numbered, String empty) {}

  private BodyPart(Flow flow, Format format, Headers headers) {
    this.flow = flow;
    this.format = format;
    this.page = format.page();
    this.headers = headers;
  }

  static byte[] of(Flow flow, Format format, Headers headers) {
    return new BodyPart(flow, format, headers).bytes();
  }

  private byte[] bytes() {
    xml.open("body");
    head();
    flow.heading().forEach(piece -> piece(piece, page.textWidthMm(), false));
    body();
    signature();
    boolean wide = false;
    boolean first = true;
    for (AnnexFlow annex : flow.annexes()) {
      boolean turned = annex.wide() != wide;
      if (turned) {
        shy(Optional.of(new Section(wide, first)));
        first = false;
      }
      annex(annex, !turned);
      wide = annex.wide();
    }
    // Word asks for a paragraph after a table; this one takes no room
    shy(Optional.empty());
    section(new Section(wide, first));
    xml.close();
    return xml.bytes();
  }

  private void head() {
    HeadFlow head = flow.head();
    long left = Long.parseLong(Twips.ofMm(head.leftMm()));
    long right = Long.parseLong(Twips.ofMm(page.textWidthMm())) - left;
    TablesXml.open(xml, "", left, right);
    headRow(head.left(), left, head.right(), right);
    headRow(head.leftBelow(), left, head.rightBelow(), right);
    xml.close();
  }

  private void headRow(List<Piece> left, long leftWidth, List<Piece> right, long rightWidth) {
    xml.open("tr").open("trPr").empty("cantSplit").close();
    headCell(left, leftWidth);
    headCell(right, rightWidth);
    xml.close();
  }

  private void headCell(List<Piece> pieces, long width) {
    TablesXml.openCell(xml, width, "top");
    if (pieces.isEmpty()) {
      xml.empty("p");
    }
    pieces.forEach(piece -> piece(piece, width / (1440 / 25.4), false));
    xml.close();
  }

  /** The last paragraph stays with the signature, which must not stand alone on a page. */
  private void body() {
    for (int i = 0; i < flow.body().size(); i++) {
      piece(flow.body().get(i), page.textWidthMm(), i == flow.body().size() - 1);
    }
  }

  private void piece(Piece piece, double widthMm, boolean withNext) {
    if (piece instanceof Line line) {
      line(line, withNext);
    } else if (piece instanceof Rule rule) {
      rule(rule, widthMm);
    } else if (piece instanceof Grid grid) {
      apart();
      new TablesXml(xml).write(grid, widthMm);
    }
    afterGrid = piece instanceof Grid;
  }

  private void apart() {
    if (afterGrid) {
      shy(Optional.empty());
    }
  }

  private void line(Line line, boolean withNext) {
    xml.open("p").open("pPr").val("pStyle", StyleNames.id(line.part()));
    if (withNext) {
      xml.empty("keepNext").empty("keepLines");
    }
    if (afterGrid && RUNNING.contains(line.part())) {
      String between = Twips.ofPt(format.body().betweenPt().use());
      xml.empty("spacing", "before", between);
    }
    xml.close();
    for (Run run : line.runs()) {
      if (!run.text().isEmpty()) {
        run(run, line.waiting());
      }
    }
    xml.close();
  }

  private void run(Run run, boolean marked) {
    xml.open("r");
    if (run.bold() || run.italic() || marked) {
      xml.open("rPr");
      if (run.bold()) {
        xml.empty("b").empty("bCs");
      }
      if (run.italic()) {
        xml.empty("i").empty("iCs");
      }
      if (marked) {
        xml.val("highlight", "yellow");
      }
      xml.close();
    }
    xml.text(run.text()).close();
  }

  /** As long as it should be by indents from both sides. */
  private void rule(Rule rule, double widthMm) {
    double indent = Math.max(0, (widthMm * 72 / 25.4 - rule.lengthPt()) / 2);
    String twips = Twips.ofPt(indent);
    xml.open("p").open("pPr").val("pStyle", StyleNames.RULE);
    if (rule.afterPt() > 0) {
      xml.empty("spacing", "after", Twips.ofPt(rule.afterPt()));
    }
    xml.empty("ind", "left", twips, "right", twips).close().close();
  }

  private void signature() {
    apart();
    afterGrid = false;
    long whole = Long.parseLong(Twips.ofMm(page.textWidthMm()));
    boolean two = flow.signers().size() > 1;
    long left = two ? whole / 2 : Math.round(whole * RECIPIENTS_SHARE);
    TablesXml.open(xml, "", left, whole - left);
    xml.open("tr").open("trPr").empty("cantSplit").close();
    TablesXml.openCell(xml, left, "top");
    if (two) {
      signer(flow.signers().get(0));
    } else if (flow.recipients().isEmpty()) {
      xml.empty("p");
    } else {
      flow.recipients().forEach(line -> line(line, false));
    }
    xml.close();
    TablesXml.openCell(xml, whole - left, "top");
    signer(flow.signers().get(flow.signers().size() - 1));
    xml.close().close().close();
  }

  private void signer(SignerFlow signer) {
    signer.above().forEach(line -> line(line, false));
    line(signer.name(), false);
  }

  private void annex(AnnexFlow annex, boolean breakBefore) {
    double width = annex.wide() ? page.acrossWidthMm() : page.textWidthMm();
    for (int i = 0; i < annex.pieces().size(); i++) {
      Piece piece = annex.pieces().get(i);
      if (i == 0 && breakBefore && piece instanceof Line label) {
        xml.open("p").open("pPr").val("pStyle", StyleNames.id(Part.ANNEX_LABEL));
        xml.empty("pageBreakBefore").close();
        label.runs().forEach(run -> run(run, false));
        xml.close();
      } else {
        piece(piece, width, false);
      }
    }
  }

  /** Pages of one orientation; the first of all bears no number. */
  private record Section(boolean wide, boolean first) {}

  /** A paragraph that takes no room; it may end a section. */
  private void shy(Optional<Section> ends) {
    xml.open("p").open("pPr");
    xml.empty("spacing", "before", "0", "after", "0", "line", "20", "lineRule", "exact");
    xml.open("rPr").val("sz", "2").val("szCs", "2").close();
    ends.ifPresent(this::section);
    xml.close().close();
  }

  /** Page number in the middle of the upper margin from the second page on. */
  private void section(Section section) {
    xml.open("sectPr").reference("headerReference", "default", headers.numbered());
    xml.reference("headerReference", "first", headers.empty()).val("type", "nextPage");
    String width = Twips.ofMm(page.widthMm());
    String height = Twips.ofMm(page.heightMm());
    if (section.wide()) {
      xml.empty("pgSz", "w", height, "h", width, "orient", "landscape");
      margins(page.left().use(), page.right().use(), page.bottom().use(), page.top().use());
    } else {
      xml.empty("pgSz", "w", width, "h", height);
      margins(page.top().use(), page.bottom().use(), page.left().use(), page.right().use());
    }
    xml.empty("cols", "space", "708");
    if (section.first()) {
      xml.empty("titlePg");
    }
    xml.close();
  }

  private void margins(double top, double bottom, double left, double right) {
    xml.empty(
        "pgMar",
        "top",
        Twips.ofMm(top),
        "right",
        Twips.ofMm(right),
        "bottom",
        Twips.ofMm(bottom),
        "left",
        Twips.ofMm(left),
        "header",
        Twips.ofMm(format.rules().pageNumberFromTopMm()),
        "footer",
        Twips.ofMm(format.rules().pageNumberFromTopMm()),
        "gutter",
        "0");
  }
}
