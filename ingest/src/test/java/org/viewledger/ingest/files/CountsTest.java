package org.viewledger.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.Observation;

class CountsTest {
  private final Path dir;

  CountsTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "0 > 0",
        "1683160818 > 1683160818",
        "1.234.567 > 1234567",
        "1,234,567 > 1234567",
        "1 234 567 > 1234567",
        "1\u00A0234 > 1234",
        "1\u202F234\u202F567 > 1234567",
        "12.0 > 12",
        "12,00 > 12",
        "9007199254740991 > 9007199254740991",
        "9.007.199.254.740.991 > 9007199254740991"
      })
  void readsAFullNumber(String text, long value) throws Exception {
    Collected read = Collected.views(dir, text);

    assertThat(read.refused()).isEmpty();
    assertThat(read.readings())
        .extracting(reading -> reading.metrics().get("views"))
        .containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "1,2K > NOT_A_FULL_NUMBER",
        "1.2 triệu > NOT_A_FULL_NUMBER",
        "3 nghìn > NOT_A_FULL_NUMBER",
        "1.68E+09 > NOT_A_FULL_NUMBER",
        "1.234,567.8 > NOT_A_FULL_NUMBER",
        "12.34.567 > NOT_A_FULL_NUMBER",
        "1  234 > NOT_A_FULL_NUMBER",
        "0x10 > NOT_A_FULL_NUMBER",
        "١٢ > NOT_A_FULL_NUMBER",
        "= 1+1 > NOT_A_FULL_NUMBER",
        "1.234 > AMBIGUOUS_NUMBER",
        "999,000 > AMBIGUOUS_NUMBER",
        "-5 > NEGATIVE_NUMBER",
        "−1.234.567 > NEGATIVE_NUMBER",
        "1.5 > FRACTION",
        "0.125 > FRACTION",
        "1,25 > FRACTION",
        "1234.567 > FRACTION",
        "1.234,5 > FRACTION",
        "9007199254740992 > NUMBER_TOO_LARGE",
        "99999999999999999999999999 > NUMBER_TOO_LARGE"
      })
  void refusesWhatIsNoFullNumber(String text, Refusal reason) throws Exception {
    Collected read = Collected.views(dir, text);

    assertThat(read.readings()).isEmpty();
    assertThat(read.refused()).extracting(RefusedRow::reason).containsExactly(reason);
    assertThat(read.refused()).extracting(RefusedRow::column).containsExactly("views");
    assertThat(read.refused()).extracting(RefusedRow::value).containsExactly(text);
  }

  @Test
  void thePointGroupsWhereAnotherCellLeavesNoDoubt() throws Exception {
    Collected read = Collected.views(dir, "1.234", "1.234.567");

    assertThat(read.readings())
        .extracting(reading -> reading.metrics().get("views"))
        .containsExactly(1_234L, 1_234_567L);
  }

  @Test
  void aFractionElsewhereShowsWhichMarkGroups() throws Exception {
    Collected read = Collected.views(dir, "1,234", "1.5", "2.345");

    assertThat(read.readings())
        .extracting(reading -> reading.metrics().get("views"))
        .containsExactly(1_234L);
    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.FRACTION, Refusal.FRACTION);
  }

  @Test
  void aFileOfBothHabitsIsAmbiguous() throws Exception {
    Collected read = Collected.views(dir, "1.234", "1,234", "1.234.567", "1,234,567");

    assertThat(read.readings()).hasSize(2);
    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.AMBIGUOUS_NUMBER, Refusal.AMBIGUOUS_NUMBER);
  }

  @Test
  void aBlankCounterIsAbsentAndNeverZero() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            """
            postId,observedAt,views,reactions,comments
            abc,2026-01-10T13:00:00Z,10,,-
            abc,2026-01-11T13:00:00Z,,0,N/A
            """,
            Collected.YOUTUBE);

    assertThat(read.readings().get(0).metrics()).containsOnlyKeys("views");
    assertThat(read.readings().get(1).metrics()).containsOnlyKeys("reactions");
    assertThat(read.readings().get(1).metrics()).containsEntry("reactions", 0L);
  }

  @Test
  void aRowWithoutAnyCounterIsRefused() throws Exception {
    Collected read = Collected.views(dir, "", "7");

    assertThat(read.refused()).extracting(RefusedRow::reason).containsExactly(Refusal.NO_COUNTER);
    assertThat(read.sentences()).containsExactly("Dòng 2: không có số liệu nào.");
    assertThat(read.summary().rows()).isEqualTo(2);
    assertThat(Observation.MAX_COUNTER).isEqualTo(9_007_199_254_740_991L);
  }
}
