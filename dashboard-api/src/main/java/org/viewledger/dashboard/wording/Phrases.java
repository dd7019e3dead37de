package org.viewledger.dashboard.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viewledger.dashboard.speech.Language;

/** Phrases that a report must not have whatever the figures are, and what may stand for them. */
final class Phrases {
  private static final String START = "(?<![\\p{L}\\d])";
  private static final String END = "(?![\\p{L}\\d])";
  private static final String NUMBER = "\\d[\\d.,]*";

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              Reason.BOASTING_WORD,
              pattern(START + "(?:hàng triệu|hàng chục triệu|rất nhiều|kỷ lục)" + END),
              match -> List.of()),
          new Shape(
              Reason.BOASTING_WORD,
              pattern(START + "(?:hơn gần|gần hơn|khoảng hơn|trên khoảng)(?=\\s+" + NUMBER + ')'),
              match -> List.of()),
          new Shape(
              Reason.FORECAST_WORD,
              pattern(
                  START
                      + "(?:ước đạt|ước tính|ước thực hiện|ước|dự kiến|phấn đấu|sẽ đạt)"
                      + "(?=(?:\\s+\\p{L}+){0,3}\\s+"
                      + NUMBER
                      + ')'),
              match -> List.of()),
          new Shape(
              Reason.COMPARISON_WITHOUT_YEAR,
              pattern(START + "so với cùng kỳ" + END + "(?!\\s+(?:năm|tháng|quý|tuần)\\s)"),
              match -> List.of()),
          new Shape(
              Reason.TIMES_AS_INCREASE,
              pattern(START + "tăng(?:\\s+(?:hơn|gần|khoảng))?\\s+(" + NUMBER + ")\\s+lần" + END),
              match -> List.of("gấp hơn " + match.group(1) + " lần")),
          new Shape(
              Reason.EXCEEDED_BY_WHOLE,
              pattern(START + "vượt\\s+(\\d{3,}(?:,\\d+)?)\\s?%"),
              Phrases::exceeded),
          new Shape(
              Reason.TARGET_OF_PERSONS,
              pattern(
                  "\\d+(?:,\\d+)?\\s?%\\s+(?:số\\s+)?(?:đảng viên|hội viên|đoàn viên|cán bộ|công"
                      + " chức|viên chức|người dân|nhân dân|hộ dân|hộ gia đình)"
                      + END),
              match -> List.of()));

  private Phrases() {}

  /** A phrase, why it is none of ours, and what may be said. */
  private record Shape(Reason reason, Pattern pattern, Function<Matcher, List<String>> offers) {}

  static List<Finding> in(String sentence) {
    List<Finding> found = new ArrayList<>();
    for (Shape shape : SHAPES) {
      Matcher match = shape.pattern().matcher(sentence);
      while (match.find()) {
        found.add(
            new Finding(
                match.start(),
                match.end(),
                match.group(),
                shape.reason(),
                shape.offers().apply(match)));
      }
    }
    return found;
  }

  /** {@code vượt 112,5%} was meant as {@code đạt 112,5%, vượt 12,5%}. */
  private static List<String> exceeded(Matcher match) {
    String all = String.valueOf(match.group(1));
    BigDecimal over = new BigDecimal(all.replace(',', '.')).subtract(BigDecimal.valueOf(100));
    return List.of("đạt " + all + "%, vượt " + Percents.text(over, Language.VI));
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
