package org.viewledger.dashboard.reports.check;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.viewledger.dashboard.reports.check.Seen.Letters;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Lettering;
import org.viewledger.dashboard.reports.rules.Lettering.Align;
import org.viewledger.dashboard.reports.rules.Part;

/** Letters of each part against its lettering. */
final class LetterCheck {
  /** A sentence may stress a word, and a table its head and total. */
  private static final Set<Part> FREE = EnumSet.of(Part.BODY, Part.TABLE, Part.LIST);

  private static final double SIZE_TOLERANCE_PT = 0.15;

  private final Format format;
  private final Findings findings;

  LetterCheck(Format format, Findings findings) {
    this.format = format;
    this.findings = findings;
  }

  void check(Seen seen) {
    Part part = seen.part();
    if (!format.rules().parts().containsKey(part)) {
      return;
    }
    Lettering rule = format.lettering(part);
    for (Letters letters : seen.letters()) {
      font(part, letters.font());
      findings.measure(
          Check.SIZE, part.vi(), rule.sizePt(), letters.sizePt(), SIZE_TOLERANCE_PT, "pt");
      if (!FREE.contains(part)) {
        yesNo(Check.BOLD, part, rule.bold(), letters.bold());
        yesNo(Check.ITALIC, part, rule.italic(), letters.italic());
        letters.underlined().ifPresent(u -> yesNo(Check.UNDERLINE, part, rule.underlined(), u));
      }
    }
    words(seen, rule);
    if (part != Part.TABLE && part != Part.LIST) {
      seen.align()
          .filter(align -> align != rule.align())
          .ifPresent(align -> findings.add(Check.ALIGN, part, told(rule.align()), told(align)));
    }
  }

  private void words(Seen seen, Lettering rule) {
    Part part = seen.part();
    String capitals = seen.text().toUpperCase(Locale.forLanguageTag("vi-VN"));
    findings.require(
        !rule.capitals() || seen.text().equals(capitals),
        Check.CAPITALS,
        part.vi(),
        capitals,
        seen.text());
    findings.require(
        Normalizer.isNormalized(seen.text(), Normalizer.Form.NFC),
        Check.UNICODE,
        part.vi(),
        "chữ dựng sẵn",
        "chữ tổ hợp");
  }

  private void font(Part part, String font) {
    String name = font.replace(" ", "").toLowerCase(Locale.ROOT);
    boolean known =
        same(name, format.rules().font())
            || format.rules().alike().stream().anyMatch(alike -> same(name, alike));
    findings.require(known, Check.FONT, part.vi(), format.rules().font(), font);
  }

  /** Embedded fonts are named {@code ABCDEF+LiberationSerif-Bold}. */
  private static boolean same(String found, String rule) {
    return found.contains(rule.replace(" ", "").toLowerCase(Locale.ROOT));
  }

  private void yesNo(Check check, Part part, boolean expected, boolean actual) {
    findings.require(expected == actual, check, part.vi(), yes(expected), yes(actual));
  }

  private static String yes(boolean is) {
    return is ? "có" : "không";
  }

  private static String told(Align align) {
    return switch (align) {
      case LEFT -> "trái";
      case CENTRE -> "giữa";
      case RIGHT -> "phải";
      case JUSTIFIED -> "đều hai bên";
    };
  }
}
