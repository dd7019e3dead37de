package org.viewledger.dashboard.reports.pdf;

import java.util.List;
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
import org.viewledger.dashboard.reports.rules.Part;

/** A document's pieces as one page of XHTML for the renderer. */
final class PageHtml {
  private static final double RECIPIENTS_SHARE = 0.52;

  private final Format format;
  private final StringBuilder html = new StringBuilder(1 << 16);

  private PageHtml(Format format) {
    this.format = format;
  }

  static String of(Flow flow, Format format) {
    PageHtml page = new PageHtml(format);
    page.document(flow);
    return page.html.toString();
  }

  private void document(Flow flow) {
    html.append("<html lang=\"vi-VN\"><head><title>").append(escaped(flow.title()));
    html.append("</title><meta name=\"subject\" content=\"").append(escaped(flow.title()));
    html.append("\"/><meta name=\"description\" content=\"").append(escaped(flow.title()));
    html.append("\"/><meta name=\"author\" content=\"").append(escaped(flow.issuer()));
    html.append("\"/><style>").append(PageCss.of(format)).append("</style></head><body>");
    head(flow.head());
    flow.heading().forEach(this::piece);
    body(flow);
    flow.annexes().forEach(this::annex);
    html.append("</body></html>");
  }

  private void head(HeadFlow head) {
    openTable("head", format.page().textWidthMm());
    headRow(head, head.left(), head.right());
    headRow(head, head.leftBelow(), head.rightBelow());
    html.append("</table>");
  }

  private void headRow(HeadFlow head, List<Piece> left, List<Piece> right) {
    html.append("<tr>");
    cell(head.leftMm(), left);
    cell(head.rightMm(), right);
    html.append("</tr>");
  }

  private void openTable(String name, double widthMm) {
    html.append("<table class=\"").append(name).append("\" style=\"width: ");
    html.append(PageCss.mm(widthMm)).append("\">");
  }

  private void cell(double widthMm, List<? extends Piece> pieces) {
    html.append("<td style=\"width: ").append(PageCss.mm(widthMm)).append("\">");
    pieces.forEach(this::piece);
    html.append("</td>");
  }

  /** The last paragraph and the signature stay on one page. */
  private void body(Flow flow) {
    int last = flow.body().size() - 1;
    boolean ends = last >= 0 && flow.body().get(last) instanceof Line;
    pieces(flow.body().subList(0, ends ? last : last + 1), format.page().textWidthMm());
    html.append("<div class=\"together\">");
    if (ends) {
      piece(flow.body().get(last));
    }
    signature(flow);
    html.append("</div>");
  }

  private void signature(Flow flow) {
    double whole = format.page().textWidthMm();
    boolean two = flow.signers().size() > 1;
    double left = whole * (two ? 0.5 : RECIPIENTS_SHARE);
    openTable("sign", whole);
    html.append("<tr><td style=\"width: ").append(PageCss.mm(left)).append("\">");
    if (two) {
      signer(flow.signers().get(0));
    } else {
      flow.recipients().forEach(this::line);
    }
    html.append("</td><td style=\"width: ").append(PageCss.mm(whole - left)).append("\">");
    signer(flow.signers().get(flow.signers().size() - 1));
    html.append("</td></tr></table>");
  }

  private void signer(SignerFlow signer) {
    signer.above().forEach(this::line);
    line(signer.name());
  }

  private void annex(AnnexFlow annex) {
    double width = annex.wide() ? format.page().acrossWidthMm() : format.page().textWidthMm();
    html.append("<div class=\"annex").append(annex.wide() ? " wide" : "");
    html.append("\" style=\"width: ").append(PageCss.mm(width)).append("\">");
    pieces(annex.pieces(), width);
    html.append("</div>");
  }

  /** A table of few rows and the lines that belong to it are one block that no page's end parts. */
  private void pieces(List<Piece> pieces, double widthMm) {
    boolean together = false;
    for (int i = 0; i < pieces.size(); i++) {
      if (!together && beginsWholeGrid(pieces.subList(i, pieces.size()))) {
        html.append("<div class=\"together\">");
        together = true;
      }
      piece(pieces.get(i), widthMm);
      if (together && pieces.get(i) instanceof Grid) {
        html.append("</div>");
        together = false;
      }
    }
  }

  private static boolean beginsWholeGrid(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Grid grid) {
        return grid.whole();
      }
      boolean belongs =
          piece instanceof Line line && (line.part() == Part.CAPTION || line.part() == Part.UNIT);
      if (!belongs) {
        return false;
      }
    }
    return false;
  }

  private void piece(Piece piece) {
    piece(piece, format.page().textWidthMm());
  }

  private void piece(Piece piece, double widthMm) {
    if (piece instanceof Line line) {
      line(line);
    } else if (piece instanceof Rule rule) {
      html.append("<div class=\"rule\" style=\"width: ");
      html.append(PageCss.pt(rule.lengthPt())).append("; margin-bottom: ");
      html.append(PageCss.pt(rule.afterPt())).append("\"></div>");
    } else if (piece instanceof Grid grid) {
      grid(grid, widthMm);
    }
  }

  private void line(Line line) {
    String tag = tag(line.part());
    html.append('<').append(tag).append(" class=\"").append(line.part()).append("\">");
    boolean empty = true;
    for (Run run : line.runs()) {
      empty &= run.text().isEmpty();
      run(run, line.waiting());
    }
    // an empty line keeps its height: the place of a name
    html.append(empty ? "&#160;" : "").append("</").append(tag).append('>');
  }

  private static String tag(Part part) {
    return switch (part) {
      case TITLE, ANNEX_LABEL -> "h1";
      case HEADING_1 -> "h2";
      case HEADING_2 -> "h3";
      case HEADING_3 -> "h4";
      default -> "p";
    };
  }

  private void run(Run run, boolean waiting) {
    html.append(waiting ? "<span class=\"waiting\">" : "");
    html.append(run.bold() ? "<b>" : "").append(run.italic() ? "<i>" : "");
    html.append(broken(run.text()));
    html.append(run.italic() ? "</i>" : "").append(run.bold() ? "</b>" : "");
    html.append(waiting ? "</span>" : "");
  }

  private void grid(Grid grid, double widthMm) {
    double shares = grid.columns().stream().mapToDouble(c -> c.width()).sum();
    // the table's own left border is beside its cells
    double cellsMm = widthMm - PageCss.BORDER_MM;
    openTable("grid", widthMm);
    html.append("<thead><tr>");
    grid.columns()
        .forEach(
            column -> {
              html.append("<th scope=\"col\" class=\"").append(grid.part()).append("\" style=\"");
              double width = cellsMm * column.width() / shares - PageCss.CELL_EXTRA_MM;
              html.append("width: ").append(PageCss.mm(width));
              html.append("\">").append(broken(column.title())).append("</th>");
            });
    html.append("</tr></thead><tbody>");
    for (int i = 0; i < grid.rows().size(); i++) {
      boolean total = grid.total() && i == grid.rows().size() - 1;
      html.append(total ? "<tr class=\"total\">" : "<tr>");
      row(grid, grid.rows().get(i));
      html.append("</tr>");
    }
    html.append("</tbody></table>");
  }

  private void row(Grid grid, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      html.append("<td class=\"").append(grid.part()).append(' ');
      html.append(grid.columns().get(i).align()).append("\">");
      html.append(broken(cells.get(i))).append("</td>");
    }
  }

  private static String broken(String text) {
    return escaped(text).replace("\n", "<br/>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
