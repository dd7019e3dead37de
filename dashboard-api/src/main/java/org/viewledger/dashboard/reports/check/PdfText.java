package org.viewledger.dashboard.reports.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.viewledger.dashboard.reports.check.Seen.Letters;

/** Puts the letters of a PDF back into lines; columns beside each other are lines of their own. */
final class PdfText extends PDFTextStripper {
  /** Letters of one line stand on one base line, give or take, in points. */
  private static final double SAME_LINE_PT = 1;

  /** More room than this between two letters that are no spaces parts two columns. */
  private static final double COLUMN_GAP_PT = 4;

  private final List<Letter> letters = new ArrayList<>();

  private record Letter(int page, TextPosition at) {
    boolean isSpace() {
      return text().isBlank();
    }

    /** A space that does not break is a space to whoever reads. */
    String text() {
      String text = at.getUnicode();
      return text == null ? " " : text.replace('\u00a0', ' ');
    }
  }

  private PdfText() throws IOException {
    super();
  }

  static List<PdfLine> lines(PDDocument pdf) throws IOException {
    PdfText text = new PdfText();
    text.getText(pdf);
    return text.grouped();
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    letters.add(new Letter(getCurrentPageNo(), letter));
  }

  private List<PdfLine> grouped() {
    letters.sort(
        Comparator.comparingInt(Letter::page).thenComparingDouble(l -> l.at().getYDirAdj()));
    List<PdfLine> lines = new ArrayList<>();
    List<Letter> row = new ArrayList<>();
    for (Letter letter : letters) {
      if (!row.isEmpty() && !sameRow(row.get(0), letter)) {
        split(row, lines);
        row.clear();
      }
      row.add(letter);
    }
    split(row, lines);
    return lines;
  }

  private static boolean sameRow(Letter first, Letter letter) {
    return first.page() == letter.page()
        && letter.at().getYDirAdj() - first.at().getYDirAdj() < SAME_LINE_PT;
  }

  private static void split(List<Letter> row, List<PdfLine> lines) {
    List<Letter> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(l -> l.at().getXDirAdj()));
    List<Letter> part = new ArrayList<>();
    for (Letter letter : sorted) {
      if (!part.isEmpty() && apart(part.get(part.size() - 1), letter)) {
        add(part, lines);
        part.clear();
      }
      part.add(letter);
    }
    add(part, lines);
  }

  private static boolean apart(Letter last, Letter next) {
    double gap = next.at().getXDirAdj() - last.at().getXDirAdj() - last.at().getWidthDirAdj();
    return gap > COLUMN_GAP_PT && !last.isSpace() && !next.isSpace();
  }

  private static void add(List<Letter> part, List<PdfLine> lines) {
    List<Letter> shown = part.stream().filter(letter -> !letter.isSpace()).toList();
    if (shown.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    Set<Letters> letterings = new LinkedHashSet<>();
    for (Letter letter : part) {
      text.append(letter.text());
    }
    shown.forEach(letter -> letterings.add(lettering(letter.at())));
    TextPosition first = shown.get(0).at();
    TextPosition last = shown.get(shown.size() - 1).at();
    lines.add(
        new PdfLine(
            part.get(0).page(),
            first.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            first.getYDirAdj(),
            text.toString().strip(),
            List.copyOf(letterings)));
  }

  /** Bold and italic are told by the font's name; an underline is none of the letters'. */
  private static Letters lettering(TextPosition letter) {
    String font = letter.getFont().getName();
    String lower = font.toLowerCase(Locale.ROOT);
    // the matrix of a letter holds its font's size already
    double size = Math.round(letter.getTextMatrix().getScalingFactorY() * 100) / 100.0;
    return new Letters(
        font, size, lower.contains("bold"), lower.contains("italic"), Optional.empty());
  }
}
