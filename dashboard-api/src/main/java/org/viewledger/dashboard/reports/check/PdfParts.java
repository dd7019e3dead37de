package org.viewledger.dashboard.reports.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Part;

/**
 * Tells the parts of a PDF by their places: two columns above the title, text from margin to
 * margin, the signature on the right below it, annexes on pages of their own.
 */
final class PdfParts {
  private static final Pattern DATE = Pattern.compile("ngày .*tháng .*năm \\d{4}$");
  private static final Pattern SIGNS = Pattern.compile("[*\\-_ ]+");
  private static final Pattern ANNEX = Pattern.compile("Phụ lục( \\d+)?");
  private static final double CENTRED_PT = 8;

  private final PdfGeometry geometry;
  private final Format format;
  private final List<Placed> placed = new ArrayList<>();

  /** A line with the part that its place makes it. */
  record Placed(Part part, PdfLine line) {}

  PdfParts(PdfFile file, Format format) {
    this.geometry = new PdfGeometry(file, format);
    this.format = format;
    List<PdfLine> lines =
        file.lines().stream().filter(line -> !geometry.isPageNumber(line)).toList();
    int annexes = annexes(lines);
    List<PdfLine> main = lines.subList(0, annexes);
    int body = head(main);
    int signature = signature(main, body);
    text(main.subList(body, signature));
    signature(main.subList(signature, main.size()));
    annexText(lines.subList(annexes, lines.size()));
  }

  PdfGeometry geometry() {
    return geometry;
  }

  List<Placed> placed() {
    return placed;
  }

  /** As the checks of text want them: lines of a part that go on are one. */
  List<Seen> seen() {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      Part part = placed.get(i).part();
      StringBuilder text = new StringBuilder(placed.get(i).line().text());
      List<Seen.Letters> letters = new ArrayList<>(placed.get(i).line().letters());
      while (i + 1 < placed.size() && goesOn(placed.get(i), placed.get(i + 1))) {
        i++;
        text.append(' ').append(placed.get(i).line().text());
        letters.addAll(placed.get(i).line().letters());
      }
      List<Seen.Letters> each = letters.stream().distinct().toList();
      seen.add(new Seen(part, text.toString(), each, Optional.empty()));
    }
    return seen;
  }

  private boolean goesOn(Placed line, Placed next) {
    if (line.part() != next.part()) {
      return false;
    }
    return switch (line.part()) {
      case SUPERIOR, ISSUER, SUBJECT, ANNEX_TITLE -> true;
      case RECIPIENTS -> !next.line().text().startsWith("- ");
      case BODY -> geometry.atLeft(next.line());
      default -> false;
    };
  }

  private int annexes(List<PdfLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      if (line.page() > 1 && ANNEX.matcher(line.text()).matches() && geometry.centred(line)) {
        return i;
      }
    }
    return lines.size();
  }

  /** Everything up to the title's mark; the index of the first line of the text. */
  private int head(List<PdfLine> lines) {
    int title = 0;
    while (title < lines.size() && !isTitle(lines.get(title))) {
      title++;
    }
    columns(lines.subList(0, title));
    int at = title;
    for (; at < lines.size() && geometry.centred(lines.get(at)); at++) {
      PdfLine line = lines.get(at);
      boolean signs = SIGNS.matcher(line.text()).matches();
      if (signs) {
        place(Part.SUBJECT_MARK, line);
        return at + 1;
      }
      if (at > title + 1 && !line.letters().equals(lines.get(title + 1).letters())) {
        return at;
      }
      place(at == title ? Part.TITLE : Part.SUBJECT, line);
    }
    return at;
  }

  private boolean isTitle(PdfLine line) {
    return line.capitals() && geometry.centred(line) && line.page() == 1;
  }

  private void columns(List<PdfLine> lines) {
    Optional<PdfLine> date = lines.stream().filter(l -> DATE.matcher(l.text()).find()).findFirst();
    if (date.isEmpty()) {
      return;
    }
    double right = date.get().centre();
    List<PdfLine> left = new ArrayList<>();
    boolean nation = false;
    for (PdfLine line : lines) {
      if (line.equals(date.get())) {
        place(Part.PLACE_DATE, line);
      } else if (Math.abs(line.centre() - right) < CENTRED_PT) {
        place(nation ? Part.MOTTO : Part.NATION, line);
        nation = true;
      } else if (line.base() > date.get().base() - 4 || line.text().startsWith("Số")) {
        place(Part.NUMBER, line);
      } else if (SIGNS.matcher(line.text()).matches()) {
        place(Part.ISSUER_MARK, line);
      } else {
        left.add(line);
      }
    }
    issuer(left);
  }

  /** The last lines in one lettering are the issuer, those above it the superior. */
  private void issuer(List<PdfLine> left) {
    int from = left.size() - 1;
    while (from > 0 && left.get(from - 1).letters().equals(left.get(from).letters())) {
      from--;
    }
    if (from == 0 && left.size() > 1 && !left.get(0).bold()) {
      from = 1;
    }
    for (int i = 0; i < left.size(); i++) {
      place(i < from ? Part.SUPERIOR : Part.ISSUER, left.get(i));
    }
  }

  /** The line where the signature begins: whoever signs, in capitals beside the middle. */
  private int signature(List<PdfLine> lines, int from) {
    int found = lines.size();
    for (int i = lines.size() - 1; i >= from; i--) {
      PdfLine line = lines.get(i);
      boolean signs = line.capitals() && !geometry.centred(line) && !geometry.atText(line);
      boolean above = found < lines.size() && isClose(line, lines.get(found));
      if (signs && (above || (found == lines.size() && line.bold()))) {
        found = i;
      }
    }
    return found == lines.size() ? found : firstOfRow(lines, found, from);
  }

  /** In whose name stands right above as what. */
  private static boolean isClose(PdfLine line, PdfLine below) {
    return line.page() == below.page() && below.base() - line.base() < 2 * below.sizePt();
  }

  /** The label of the recipients may stand a hair above or below the signature's first line. */
  private static int firstOfRow(List<PdfLine> lines, int at, int from) {
    int first = at;
    while (first > from
        && lines.get(first - 1).page() == lines.get(at).page()
        && Math.abs(lines.get(first - 1).base() - lines.get(at).base()) < 4) {
      first--;
    }
    return first;
  }

  private void signature(List<PdfLine> lines) {
    List<PdfLine> left = new ArrayList<>();
    List<PdfLine> right = new ArrayList<>();
    for (PdfLine line : lines) {
      (line.centre() < geometry.middle(line.page()) ? left : right).add(line);
    }
    left.sort(Comparator.comparingDouble(PdfLine::base));
    boolean two = !left.isEmpty() && left.get(0).capitals();
    if (two) {
      signer(left);
    } else {
      for (int i = 0; i < left.size(); i++) {
        place(i == 0 ? Part.RECIPIENTS_LABEL : Part.RECIPIENTS, left.get(i));
      }
    }
    signer(right);
  }

  private void signer(List<PdfLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Part later = lines.get(i).capitals() ? Part.POST : Part.NAME;
      place(i == 0 ? Part.AUTHORITY : later, lines.get(i));
    }
  }

  private void text(List<PdfLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      if (geometry.atText(line)) {
        place(heading(line).orElse(Part.BODY), line);
      } else if (!geometry.isAcross(line.page())) {
        place(Part.TABLE, line);
      } else {
        place(isCaption(line) ? Part.CAPTION : Part.LIST, line);
      }
    }
  }

  /** Above a list: bold in the middle of the page, and larger than any of the list's letters. */
  private boolean isCaption(PdfLine line) {
    return line.bold()
        && geometry.centred(line)
        && line.sizePt() > format.lettering(Part.LIST).sizePt().most();
  }

  private Optional<Part> heading(PdfLine line) {
    if (geometry.atLeft(line)) {
      return Optional.empty();
    }
    if (line.text().matches("^[IVX]+[-.] .*")) {
      return Optional.of(Part.HEADING_1);
    }
    if (line.text().matches("^\\d{1,2}\\. .*")) {
      return Optional.of(Part.HEADING_2);
    }
    return line.text().matches("^[a-zđ]\\) .*") ? Optional.of(Part.HEADING_3) : Optional.empty();
  }

  private void annexText(List<PdfLine> lines) {
    boolean titles = false;
    List<PdfLine> text = new ArrayList<>();
    for (PdfLine line : lines) {
      if (ANNEX.matcher(line.text()).matches() && geometry.centred(line)) {
        text(text);
        text.clear();
        place(Part.ANNEX_LABEL, line);
        titles = true;
      } else if (titles && line.capitals() && geometry.centred(line)) {
        place(Part.ANNEX_TITLE, line);
      } else if (titles && line.text().startsWith(WordParts.ATTACHED)) {
        place(Part.ANNEX_NOTE, line);
      } else {
        titles = false;
        text.add(line);
      }
    }
    text(text);
  }

  private void place(Part part, PdfLine line) {
    placed.add(new Placed(part, line));
  }
}
