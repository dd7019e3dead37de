package org.viewledger.dashboard.reports.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.viewledger.dashboard.reports.Annex;
import org.viewledger.dashboard.reports.Block;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.Evidence;
import org.viewledger.dashboard.reports.Heading;
import org.viewledger.dashboard.reports.Letterhead;
import org.viewledger.dashboard.reports.Paragraph;
import org.viewledger.dashboard.reports.Paragraph.Run;
import org.viewledger.dashboard.reports.Placeholder;
import org.viewledger.dashboard.reports.Signature.Signer;
import org.viewledger.dashboard.reports.Table;
import org.viewledger.dashboard.reports.flow.Flow.AnnexFlow;
import org.viewledger.dashboard.reports.flow.Flow.SignerFlow;
import org.viewledger.dashboard.reports.flow.Piece.Grid;
import org.viewledger.dashboard.reports.flow.Piece.Line;
import org.viewledger.dashboard.reports.fonts.PaperText;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Part;

/** Sets a document in order by a format. */
public final class Setting {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private final Document document;
  private final Format format;

  private Setting(Document document, Format format) {
    this.document = document;
    this.format = format;
  }

  public static Flow of(Document document, Format format) {
    return new Setting(document, format).flow();
  }

  private Flow flow() {
    String subject = line(document.subject());
    return new Flow(
        subject.isEmpty() ? document.title() : document.title() + " " + subject,
        line(document.letterhead().issuer()),
        new HeadSetting(document.letterhead(), format).flow(),
        new HeadSetting(document.letterhead(), format).titles(document.title(), subject),
        closed(pieces(document.body(), Part.TABLE)),
        recipients(),
        document.signature().signers().stream().map(this::signer).toList(),
        IntStream.range(0, document.annexes().size()).mapToObj(this::annex).toList());
  }

  private List<Piece> pieces(List<Block> blocks, Part table) {
    Numbering numbering = new Numbering(format.rules().headings());
    List<Piece> out = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        Part part = Part.heading(heading.level());
        out.add(Line.of(part, numbering.next(heading.level()) + text(part, heading.text())));
      } else if (block instanceof Paragraph paragraph) {
        out.add(new Line(Part.BODY, runs(paragraph), false));
      } else if (block instanceof Placeholder placeholder) {
        out.addAll(waiting(placeholder));
      } else if (block instanceof Table given) {
        out.addAll(table(given, table));
      } else if (block instanceof Evidence evidence) {
        out.addAll(table(PostsTable.of(evidence), Part.LIST));
        out.add(Line.of(Part.BODY, text(Part.BODY, PostsTable.verdict(evidence))));
      }
    }
    return out;
  }

  /** The program's words in the office's spelling; a person's as they were written. */
  private List<Run> runs(Paragraph paragraph) {
    return paragraph.runs().stream()
        .map(
            run ->
                new Run(
                    paragraph.fromPerson() ? PaperText.of(run.text()) : text(Part.BODY, run.text()),
                    run.bold(),
                    run.italic()))
        .toList();
  }

  private List<Line> waiting(Placeholder placeholder) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Part.BODY, List.of(Run.plain(text(Part.BODY, placeholder.text()))), true));
    for (String fact : placeholder.facts()) {
      String offered = "[Số liệu có sẵn: " + text(Part.BODY, fact) + "]";
      lines.add(new Line(Part.BODY, List.of(Run.italic(offered)), true));
    }
    return lines;
  }

  private List<Piece> table(Table table, Part part) {
    List<Piece> out = new ArrayList<>();
    if (!table.caption().isEmpty()) {
      out.add(Line.of(Part.CAPTION, text(Part.CAPTION, table.caption())));
    }
    if (!table.unit().isEmpty()) {
      out.add(Line.of(Part.UNIT, text(Part.UNIT, table.unit())));
    }
    List<List<String>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(cells(row)));
    table.total().ifPresent(row -> rows.add(cells(row)));
    List<Table.Column> columns =
        table.columns().stream()
            .map(c -> new Table.Column(text(part, c.title()), c.align(), c.width()))
            .toList();
    out.add(new Grid(part, columns, rows, table.total().isPresent()));
    return out;
  }

  private List<String> cells(List<Table.Cell> row) {
    return row.stream().map(cell -> text(Part.TABLE, cell.shown())).toList();
  }

  /** The standard's sign at the end of the text, where the text ends in a sentence. */
  private List<Piece> closed(List<Piece> body) {
    int last = body.size() - 1;
    if (last < 0
        || !(body.get(last) instanceof Line line)
        || line.part() != Part.BODY
        || line.waiting()
        || line.runs().isEmpty()) {
      return body;
    }
    List<Run> runs = new ArrayList<>(line.runs());
    Run end = runs.remove(runs.size() - 1);
    String words = end.text().stripTrailing().replaceAll("[./]+$", "");
    runs.add(new Run(words + format.rules().end(), end.bold(), end.italic()));
    List<Piece> out = new ArrayList<>(body.subList(0, last));
    out.add(new Line(Part.BODY, runs, false));
    return out;
  }

  private List<Line> recipients() {
    List<Line> lines = new ArrayList<>();
    if (!document.recipients().isEmpty()) {
      lines.add(Line.of(Part.RECIPIENTS_LABEL, format.rules().recipientsLabel()));
    }
    for (String name : format.recipients(document.recipients())) {
      lines.add(Line.of(Part.RECIPIENTS, text(Part.RECIPIENTS, name)));
    }
    return lines;
  }

  private SignerFlow signer(Signer signer) {
    List<Line> above = new ArrayList<>();
    String authority = format.authority(signer.authority());
    above.add(Line.of(Part.AUTHORITY, text(Part.AUTHORITY, authority)));
    if (!signer.post().isEmpty()) {
      above.add(Line.of(Part.POST, text(Part.POST, signer.post())));
    }
    return new SignerFlow(above, Line.of(Part.NAME, PaperText.of(signer.name())));
  }

  private AnnexFlow annex(int index) {
    Annex annex = document.annexes().get(index);
    List<Piece> pieces = new ArrayList<>();
    String label = document.annexes().size() == 1 ? "Phụ lục" : "Phụ lục " + (index + 1);
    pieces.add(Line.of(Part.ANNEX_LABEL, label));
    pieces.add(Line.of(Part.ANNEX_TITLE, text(Part.ANNEX_TITLE, annex.title())));
    document
        .letterhead()
        .number()
        .map(this::attachedTo)
        .ifPresent(note -> pieces.add(Line.of(Part.ANNEX_NOTE, note)));
    pieces.addAll(pieces(annex.blocks(), Part.TABLE));
    return new AnnexFlow(annex.wide(), pieces);
  }

  /** {@code (Kèm theo Báo cáo số -BC/ĐU ngày tháng 10 năm 2026)}. */
  private String attachedTo(Letterhead.NumberLine number) {
    String kind = document.title().toLowerCase(VIETNAMESE);
    String line = format.number(number).replaceFirst("^Số:?", "số");
    String date = format.placeAndDate("", document.letterhead().date()).replaceFirst("^, ", "");
    return "(Kèm theo "
        + kind.substring(0, 1).toUpperCase(VIETNAMESE)
        + kind.substring(1)
        + " "
        + line
        + " "
        + date
        + ")";
  }

  private String text(Part part, String text) {
    String set = format.text(part, PaperText.of(text));
    return part == Part.BODY || part == Part.CAPTION ? Glued.of(set) : set;
  }

  private static String line(String text) {
    return PaperText.of(text).replace('\n', ' ').strip();
  }
}
