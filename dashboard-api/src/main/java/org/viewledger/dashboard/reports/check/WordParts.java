package org.viewledger.dashboard.reports.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viewledger.dashboard.reports.check.Seen.Letters;
import org.viewledger.dashboard.reports.rules.Lettering.Align;
import org.viewledger.dashboard.reports.rules.Part;
import org.w3c.dom.Element;

/**
 * Tells the parts of a Word file by their places: the first table is the letterhead, what follows
 * it the title, the last table of two cells before the annexes the signature. Styles say only what
 * is a heading and what belongs to a table, for a clerk edits text and keeps its styles.
 */
final class WordParts {
  private static final Pattern ANNEX = Pattern.compile("Phụ lục( \\d+)?");
  static final String ATTACHED = "(Kèm theo ";
  private static final Pattern SIGNS = Pattern.compile("[*\\-_ ]+");

  private final WordFile file;
  private final List<Seen> seen = new ArrayList<>();
  private final List<Element> running = new ArrayList<>();
  private final List<Element> grids = new ArrayList<>();
  private final List<RuleLine> rules = new ArrayList<>();
  private Optional<Element> lastRunning = Optional.empty();
  private boolean signed;

  /** A drawn rule below a line: how long it is, and the line's text with its letters. */
  record RuleLine(Part below, String text, Letters letters, double lengthPt) {}

  WordParts(WordFile file) {
    this.file = file;
    List<Element> blocks = Dom.children(file.body());
    int head = index(blocks, 0, "tbl");
    if (head >= 0) {
      head(blocks.get(head));
    }
    int at = titles(blocks, head + 1);
    int annexes = annexes(blocks, at);
    int signature = signature(blocks, at, annexes);
    text(blocks.subList(at, signature < 0 ? annexes : signature));
    if (signature >= 0) {
      signature(blocks.get(signature));
    }
    annexText(blocks.subList(annexes, blocks.size()));
  }

  List<Seen> seen() {
    return seen;
  }

  /** Paragraphs of running text, headings included. */
  List<Element> running() {
    return running;
  }

  List<Element> grids() {
    return grids;
  }

  List<RuleLine> rules() {
    return rules;
  }

  /** The last paragraph before the signature, where a signature was found. */
  Optional<Element> beforeSignature() {
    return signed ? lastRunning : Optional.empty();
  }

  private static int index(List<Element> blocks, int from, String name) {
    for (int i = from; i < blocks.size(); i++) {
      if (Dom.is(blocks.get(i), name)) {
        return i;
      }
    }
    return -1;
  }

  private void head(Element table) {
    List<Element> rows = Dom.children(table, "tr");
    if (rows.isEmpty()) {
      return;
    }
    List<Element> above = Dom.children(rows.get(0), "tc");
    issuer(Dom.children(above.get(0), "p"));
    if (above.size() > 1) {
      List<Element> lines = written(Dom.children(above.get(1), "p"));
      for (int i = 0; i < lines.size(); i++) {
        see(i == 0 ? Part.NATION : Part.MOTTO, lines.get(i));
      }
      rule(Part.NATION, above.get(1));
    }
    if (rows.size() > 1) {
      List<Element> below = Dom.children(rows.get(1), "tc");
      written(Dom.children(below.get(0), "p")).forEach(p -> see(Part.NUMBER, p));
      if (below.size() > 1) {
        written(Dom.children(below.get(1), "p")).forEach(p -> see(Part.PLACE_DATE, p));
      }
    }
    rule(Part.ISSUER, above.get(0));
  }

  /** The last line of words is the issuer; those above it are its superior. */
  private void issuer(List<Element> paragraphs) {
    List<Element> lines = written(paragraphs);
    int words = (int) lines.stream().filter(p -> !SIGNS.matcher(text(p)).matches()).count();
    int word = 0;
    for (Element line : lines) {
      if (SIGNS.matcher(text(line)).matches()) {
        see(Part.ISSUER_MARK, line);
      } else {
        see(++word < words ? Part.SUPERIOR : Part.ISSUER, line);
      }
    }
  }

  private int titles(List<Element> blocks, int from) {
    int at = from;
    int found = 0;
    for (; at < blocks.size() && Dom.is(blocks.get(at), "p"); at++) {
      Element paragraph = blocks.get(at);
      String text = text(paragraph);
      if (isRule(paragraph)) {
        rule(Part.SUBJECT, paragraph);
        return at + 1;
      }
      if (text.isBlank()) {
        continue;
      }
      if (!align(paragraph).equals(Optional.of(Align.CENTRE)) && found > 0) {
        return at;
      }
      if (SIGNS.matcher(text).matches()) {
        see(Part.SUBJECT_MARK, paragraph);
        return at + 1;
      }
      see(found++ == 0 ? Part.TITLE : Part.SUBJECT, paragraph);
    }
    return at;
  }

  private int annexes(List<Element> blocks, int from) {
    for (int i = from; i < blocks.size(); i++) {
      if (Dom.is(blocks.get(i), "p") && ANNEX.matcher(text(blocks.get(i))).matches()) {
        return i;
      }
    }
    return blocks.size();
  }

  private static int signature(List<Element> blocks, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Element block = blocks.get(i);
      if (Dom.is(block, "tbl")
          && Dom.children(block, "tr").size() == 1
          && Dom.all(block, "tc").size() == 2) {
        return i;
      }
    }
    return -1;
  }

  private void text(List<Element> blocks) {
    for (Element block : blocks) {
      if (Dom.is(block, "tbl")) {
        grid(block);
      } else if (Dom.is(block, "p") && !text(block).isBlank()) {
        running(block);
        lastRunning = Optional.of(block);
      }
    }
  }

  private void running(Element paragraph) {
    String style = file.styles().name(paragraph);
    Part part =
        switch (style) {
          case "heading 1" -> Part.HEADING_1;
          case "heading 2" -> Part.HEADING_2;
          case "heading 3" -> Part.HEADING_3;
          default -> inTable(style).orElse(Part.BODY);
        };
    see(part, paragraph);
    if (part != Part.CAPTION && part != Part.UNIT) {
      running.add(paragraph);
    }
  }

  private static Optional<Part> inTable(String style) {
    return List.of(Part.CAPTION, Part.UNIT).stream()
        .filter(part -> part.vi().equals(style))
        .findFirst();
  }

  private void grid(Element table) {
    grids.add(table);
    for (Element paragraph : Dom.all(table, "p")) {
      if (!text(paragraph).isBlank()) {
        boolean list = file.styles().name(paragraph).equals(Part.LIST.vi());
        see(list ? Part.LIST : Part.TABLE, paragraph);
      }
    }
  }

  private void signature(Element table) {
    signed = true;
    List<Element> cells = Dom.all(table, "tc");
    List<Element> left = written(Dom.children(cells.get(0), "p"));
    boolean recipients =
        left.stream().anyMatch(p -> text(p).startsWith("- ") || text(p).startsWith("Nơi nhận"));
    if (recipients) {
      for (int i = 0; i < left.size(); i++) {
        see(i == 0 ? Part.RECIPIENTS_LABEL : Part.RECIPIENTS, left.get(i));
      }
    } else {
      signer(left);
    }
    signer(written(Dom.children(cells.get(1), "p")));
  }

  /** In whose name, as what, and the name where it is given. */
  private void signer(List<Element> lines) {
    for (int i = 0; i < lines.size(); i++) {
      boolean capitals = text(lines.get(i)).equals(text(lines.get(i)).toUpperCase(Locale.ROOT));
      Part later = capitals ? Part.POST : Part.NAME;
      see(i == 0 ? Part.AUTHORITY : later, lines.get(i));
    }
  }

  private void annexText(List<Element> blocks) {
    boolean label = false;
    for (Element block : blocks) {
      if (Dom.is(block, "tbl")) {
        grid(block);
      } else if (Dom.is(block, "p") && !text(block).isBlank()) {
        boolean starts = ANNEX.matcher(text(block)).matches();
        if (text(block).startsWith(ATTACHED)) {
          see(Part.ANNEX_NOTE, block);
        } else if (starts || label) {
          see(starts ? Part.ANNEX_LABEL : Part.ANNEX_TITLE, block);
        } else {
          running(block);
        }
        label = starts;
      }
    }
  }

  private void see(Part part, Element paragraph) {
    List<Letters> letters =
        Dom.all(paragraph, "r").stream()
            .filter(run -> !words(run).isBlank())
            .map(run -> file.styles().letters(paragraph, run))
            .distinct()
            .toList();
    seen.add(new Seen(part, text(paragraph), letters, align(paragraph)));
  }

  private Optional<Align> align(Element paragraph) {
    return Optional.of(
        switch (file.styles().paragraph(paragraph, "jc", "val").orElse("left")) {
          case "center" -> Align.CENTRE;
          case "right", "end" -> Align.RIGHT;
          case "both", "distribute" -> Align.JUSTIFIED;
          default -> Align.LEFT;
        });
  }

  private boolean isRule(Element paragraph) {
    return text(paragraph).isEmpty() && file.styles().bordered(paragraph);
  }

  /** A rule in a cell, or the paragraph itself, below the line last seen of a part. */
  private void rule(Part below, Element holder) {
    List<Element> paragraphs = Dom.is(holder, "p") ? List.of(holder) : Dom.children(holder, "p");
    double width =
        Dom.child(holder, "tcPr", "tcW").flatMap(w -> Dom.number(w, "w")).orElse(textTwips());
    for (Element paragraph : paragraphs) {
      if (isRule(paragraph)) {
        double left = file.styles().twips(paragraph, "ind", "left");
        double right = file.styles().twips(paragraph, "ind", "right");
        line(below)
            .ifPresent(
                line ->
                    rules.add(
                        new RuleLine(
                            below,
                            line.text(),
                            line.letters().get(0),
                            (width - left - right) / 20)));
      }
    }
  }

  /** The line that a rule stands under: the motto rather than the State's name above it. */
  private Optional<Seen> line(Part below) {
    Optional<Seen> motto =
        below == Part.NATION ? TextCheck.first(seen, Part.MOTTO) : Optional.empty();
    return motto.or(() -> TextCheck.first(seen, below)).filter(line -> !line.letters().isEmpty());
  }

  private double textTwips() {
    return Dom.all(file.body(), "sectPr").stream()
        .findFirst()
        .map(
            section ->
                size(section, "pgSz", "w")
                    - size(section, "pgMar", "left")
                    - size(section, "pgMar", "right"))
        .orElse(0.0);
  }

  private static double size(Element section, String element, String attribute) {
    return Dom.child(section, element).flatMap(e -> Dom.number(e, attribute)).orElse(0.0);
  }

  private static List<Element> written(List<Element> paragraphs) {
    return paragraphs.stream().filter(p -> !text(p).isBlank()).toList();
  }

  static String text(Element paragraph) {
    StringBuilder text = new StringBuilder();
    Dom.all(paragraph, "r").forEach(run -> text.append(words(run)));
    return text.toString();
  }

  private static String words(Element run) {
    StringBuilder text = new StringBuilder();
    for (Element part : Dom.children(run)) {
      if (Dom.is(part, "t")) {
        text.append(part.getTextContent().replace('\u00a0', ' '));
      } else if (Dom.is(part, "br") || Dom.is(part, "tab")) {
        text.append(Dom.is(part, "br") ? '\n' : ' ');
      }
    }
    return text.toString();
  }
}
