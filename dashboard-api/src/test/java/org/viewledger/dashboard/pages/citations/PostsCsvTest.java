package org.viewledger.dashboard.pages.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitedPost;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

final class PostsCsvTest {
  private static final PostKey FORMULA = new PostKey("facebook", "P1", "P1_b");
  private static final PostKey UNKNOWN = new PostKey("youtube", "UC1", "-c");

  @Test
  void textIsNeverAFormulaAndAFallStaysANumber() {
    PostRow row =
        new PostRow(
            FORMULA,
            Optional.empty(),
            Optional.of(LocalDate.parse("2026-10-10")),
            Optional.of("video"),
            Optional.of("=HYPERLINK(\"http://x\";\"y\")\nhai dòng, một ô"),
            Optional.of("https://example.org/b"),
            "xay-dung-dang",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            Optional.empty());
    String text =
        PostsCsv.text(
            Speech.of(Language.VI, ZoneOffset.UTC),
            List.of(
                new CitedPost(FORMULA, BigInteger.valueOf(400)),
                new CitedPost(UNKNOWN, BigInteger.valueOf(-20))),
            Map.of(FORMULA, row),
            question());
    assertThat(text).startsWith("\ufeff\"Mạng\",").endsWith("\r\n");
    assertThat(text.lines().skip(1))
        .containsExactly(
            "\"facebook\",\"P1\",\"P1_b\",\"2026-10-10\",\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")"
                + " hai dòng, một ô\",\"xay-dung-dang\",\"https://example.org/b\",400",
            "\"youtube\",\"UC1\",\"'-c\",\"\",\"\",\"\",\"\",-20");
  }

  private static Citation.Question question() {
    return new Citation.Question(
        Basis.IN_PERIOD,
        FigureMetric.of("views", MetricCatalogue.standard()),
        new DayRange(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31")),
        Optional.empty(),
        false,
        "all",
        false,
        Filters.NONE);
  }
}
