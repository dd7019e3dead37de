package org.viewledger.dashboard.reports.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.viewledger.dashboard.reports.Letterhead;
import org.viewledger.dashboard.reports.flow.Flow.HeadFlow;
import org.viewledger.dashboard.reports.flow.Piece.Line;
import org.viewledger.dashboard.reports.flow.Piece.Rule;
import org.viewledger.dashboard.reports.fonts.Face;
import org.viewledger.dashboard.reports.fonts.PaperText;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Lettering;
import org.viewledger.dashboard.reports.rules.Mark;
import org.viewledger.dashboard.reports.rules.Part;
import org.viewledger.dashboard.reports.rules.Rules;

/**
 * The letterhead in two columns. The right one is as wide as its longest line, which must not
 * break; the left one has the rest, and its lines are broken into equal halves where they are
 * longer.
 */
final class HeadSetting {
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** So that the Party's or the State's name stays in one line in a font a little wider, too. */
  private static final double SLACK_MM = 6;

  /** The left column keeps at least this share of the width. */
  private static final double LEFT_AT_LEAST = 0.34;

  private final Letterhead head;
  private final Format format;
  private final Rules rules;

  HeadSetting(Letterhead head, Format format) {
    this.head = head;
    this.format = format;
    this.rules = format.rules();
  }

  HeadFlow flow() {
    List<Piece> right = new ArrayList<>();
    if (head.number().isPresent()) {
      right.add(line(Part.NATION, rules.nation().get(0)));
      format.motto().ifPresent(motto -> right.add(line(Part.MOTTO, motto)));
      right.addAll(mark(rules.nationMark(), Part.NATION, right.get(right.size() - 1)));
    }
    Line date =
        Line.of(Part.PLACE_DATE, PaperText.of(format.placeAndDate(head.place(), head.date())));
    double widest =
        Stream.concat(right.stream(), Stream.of(date)).mapToDouble(this::widthPt).max().orElse(0);
    double whole = format.page().textWidthMm();
    double rightMm = Math.min(widest / POINTS_PER_MM + SLACK_MM, whole * (1 - LEFT_AT_LEAST));
    double leftMm = whole - rightMm;
    return new HeadFlow(leftMm, rightMm, left(leftMm), number(), right, List.of(date));
  }

  private List<Piece> left(double widthMm) {
    List<Piece> left = new ArrayList<>();
    if (!head.superior().isBlank()) {
      left.add(broken(Part.SUPERIOR, head.superior(), widthMm));
    }
    Line issuer = broken(Part.ISSUER, head.issuer(), widthMm);
    left.add(issuer);
    if (head.number().isPresent()) {
      left.addAll(mark(rules.issuerMark(), Part.ISSUER_MARK, issuer));
    }
    return left;
  }

  private List<Piece> number() {
    return head.number()
        .<List<Piece>>map(number -> List.of(Line.of(Part.NUMBER, format.number(number))))
        .orElse(List.of());
  }

  /** Title, trích yếu and the mark below it. */
  List<Piece> titles(String title, String subject) {
    List<Piece> out = new ArrayList<>();
    out.add(line(Part.TITLE, title));
    if (!subject.isEmpty()) {
      Line about =
          Line.of(Part.SUBJECT, Glued.of(format.text(Part.SUBJECT, PaperText.of(subject))));
      out.add(about);
      out.addAll(mark(rules.subjectMark(), Part.SUBJECT_MARK, about));
    }
    return out;
  }

  private List<Piece> mark(Mark mark, Part part, Piece above) {
    if (!mark.isRule()) {
      return List.of(Line.of(part, mark.text()));
    }
    double line = Math.min(widthPt(above), format.page().textWidthMm() * POINTS_PER_MM);
    double after = part == Part.SUBJECT_MARK ? Spacing.of(part, format).afterPt() : 0;
    return List.of(new Rule(line * mark.rule().use(), after));
  }

  private Line line(Part part, String text) {
    return Line.of(part, format.text(part, PaperText.of(text)));
  }

  private Line broken(Part part, String text, double widthMm) {
    String set = format.text(part, PaperText.of(text));
    double room = widthMm * POINTS_PER_MM;
    return Line.of(part, set.contains("\n") ? set : halves(part, set, room));
  }

  /** Two lines as equal as the words allow, where one is too long. */
  private String halves(Part part, String text, double room) {
    if (widthPt(part, text) <= room) {
      return text;
    }
    String best = text;
    double narrowest = Double.MAX_VALUE;
    for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      String tried = text.substring(0, at) + "\n" + text.substring(at + 1);
      double width = widthPt(part, tried);
      if (width < narrowest) {
        narrowest = width;
        best = tried;
      }
    }
    return best;
  }

  /** Width of the longest of its lines. */
  private double widthPt(Piece piece) {
    if (piece instanceof Line line) {
      return widthPt(line.part(), line.runs().get(0).text());
    }
    return 0;
  }

  private double widthPt(Part part, String text) {
    Lettering letters = format.lettering(part);
    Face face = Face.of(letters.bold(), letters.italic());
    return text.lines().mapToDouble(l -> face.widthPt(l, letters.sizePt().use())).max().orElse(0);
  }
}
