package org.viewledger.local.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Columns under headings, numbers to the right. */
final class TextTable {
  private static final int MAX_WIDTH = 60;
  private static final int WIDE_FROM = 0x1100;

  private final List<String> headings;
  private final List<Boolean> numeric;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> headings, List<Boolean> numeric) {
    this.headings = headings.stream().map(TextTable::shown).toList();
    this.numeric = List.copyOf(numeric);
  }

  void add(List<String> cells) {
    rows.add(cells.stream().map(TextTable::shown).toList());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(headings));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      int width = width(headings.get(i));
      for (List<String> row : rows) {
        width = Math.max(width, width(row.get(i)));
      }
      String pad = " ".repeat(width - width(cells.get(i)));
      line.append(i == 0 ? "" : "  ");
      line.append(numeric.get(i) ? pad + cells.get(i) : cells.get(i) + pad);
    }
    return line.toString().stripTrailing();
  }

  /** On one line, composed, and not longer than a screen bears. */
  private static String shown(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (width(plain) <= MAX_WIDTH) {
      return plain;
    }
    StringBuilder cut = new StringBuilder();
    plain
        .codePoints()
        .takeWhile(point -> width(cut.toString()) < MAX_WIDTH - 1)
        .forEach(cut::appendCodePoint);
    return cut.append('…').toString();
  }

  /** Cells of a terminal that a text takes. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    if (point < WIDE_FROM) {
      return 1;
    }
    // Pictures and East Asian letters take two cells.
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    boolean wide =
        (point >= 0x1F300 && point <= 0x1FAFF)
            || script == Character.UnicodeScript.HAN
            || script == Character.UnicodeScript.HANGUL
            || script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA;
    return wide ? 2 : 1;
  }
}
