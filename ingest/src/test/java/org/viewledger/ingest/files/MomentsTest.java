package org.viewledger.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Patch;

class MomentsTest {
  private final Path dir;

  MomentsTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private Collected observedAt(String... cells) throws Exception {
    return Collected.csv(dir, rows(cells), Collected.YOUTUBE);
  }

  private static String rows(String... cells) {
    StringBuilder text = new StringBuilder("postId|views|observedAt\n");
    for (String cell : cells) {
      text.append("abc|1|").append(cell).append('\n');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "2026-01-10T13:00:00.123456+00:00 > 2026-01-10T13:00:00.123Z",
        "2026-01-10T13:00:00Z > 2026-01-10T13:00:00Z",
        "2026-01-10 20:00:00+0700 > 2026-01-10T13:00:00Z",
        "2026-01-10 13:00:00 UTC > 2026-01-10T13:00:00Z",
        "2026-01-10T20:00 > 2026-01-10T13:00:00Z",
        "2026-01-10 20:00:59 > 2026-01-10T13:00:59Z",
        "10/01/2026 20:00 > 2026-01-10T13:00:00Z",
        "10-1-2026 20:00 > 2026-01-10T13:00:00Z",
        "10.01.2026, 20:00:01 > 2026-01-10T13:00:01Z",
        "20:00 10/01/2026 > 2026-01-10T13:00:00Z",
        "20 giờ 05 ngày 22/10/2026 > 2026-10-22T13:05:00Z",
        "20 giờ 05 phút, ngày 22 tháng 10 năm 2026 > 2026-10-22T13:05:00Z",
        "20 giờ ngày 22/10/2026 > 2026-10-22T13:00:00Z",
        "20h05 22/10/2026 > 2026-10-22T13:05:00Z",
        "8:05 CH 22/10/2026 > 2026-10-22T13:05:00Z",
        "22/10/2026 8:05 PM > 2026-10-22T13:05:00Z",
        "22/10/2026 12:30 SA > 2026-10-21T17:30:00Z",
        "22/10/2026 lúc 20:05 > 2026-10-22T13:05:00Z",
        "ngày 22/10/2026 20:05 > 2026-10-22T13:05:00Z"
      })
  void readsVietnameseAndIsoTimes(String text, Instant instant) throws Exception {
    Collected read = observedAt(text);

    assertThat(read.refused()).isEmpty();
    assertThat(read.readings()).extracting(Observation::observedAt).containsExactly(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "22/10/2026 > DAY_WITHOUT_TIME",
        "2026-10-22 > DAY_WITHOUT_TIME",
        "31/02/2026 20:00 > NOT_A_TIME",
        "22/10/2026 25:00 > NOT_A_TIME",
        "22/10/26 20:00 > NOT_A_TIME",
        "hôm qua > NOT_A_TIME",
        "46000.83 > NOT_A_TIME",
        "22/10/2026 13:05 PM > NOT_A_TIME",
        "22/11/2003 20:00 > TIME_OUT_OF_RANGE",
        "2026-11-22T13:15:01Z > TIME_OUT_OF_RANGE",
        "0000-00-00 00:00:00 > NOT_A_TIME"
      })
  void refusesWhatIsNoInstant(String text, Refusal reason) throws Exception {
    Collected read = observedAt(text);

    assertThat(read.readings()).isEmpty();
    assertThat(read.refused()).extracting(RefusedRow::reason).containsExactly(reason);
  }

  @Test
  void aPlatformsClockMayRunTenMinutesAhead() throws Exception {
    assertThat(observedAt("2026-11-22T13:15:00Z").readings()).hasSize(1);
  }

  @Test
  void theDayComesFirstUnlessTheFileShowsOtherwise() throws Exception {
    assertThat(observedAt("05/03/2026 20:00").readings())
        .extracting(Observation::observedAt)
        .containsExactly(Instant.parse("2026-03-05T13:00:00Z"));
  }

  @Test
  void theMonthComesFirstWhereSeveralDatesShowItAndItIsSaid() throws Exception {
    Collected read =
        observedAt("09/28/2026 20:00", "09/29/2026 20:00", "09/30/2026 20:00", "10/01/2026 20:00");

    assertThat(read.readings())
        .extracting(Observation::observedAt)
        .containsExactly(
            Instant.parse("2026-09-28T13:00:00Z"),
            Instant.parse("2026-09-29T13:00:00Z"),
            Instant.parse("2026-09-30T13:00:00Z"),
            Instant.parse("2026-10-01T13:00:00Z"));
    assertThat(read.summary().notices()).containsExactly(Notices.MONTH_FIRST);
  }

  @Test
  void aDateThatCouldBeEitherIsRefusedWhereTheFileIsUnclear() throws Exception {
    Collected read = observedAt("09/28/2026 20:00", "28/09/2026 20:00", "10/01/2026 20:00");

    assertThat(read.readings())
        .extracting(Observation::observedAt)
        .containsExactly(
            Instant.parse("2026-09-28T13:00:00Z"), Instant.parse("2026-09-28T13:00:00Z"));
    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.DAY_OR_MONTH_FIRST);
  }

  @Test
  void oneSlipAmongManyDaysDoesNotMakeTheOthersUnclear() throws Exception {
    String[] cells = new String[12];
    for (int i = 0; i < 10; i++) {
      cells[i] = (13 + i) + "/09/2026 20:00";
    }
    cells[10] = "09/28/2026 20:00";
    cells[11] = "05/03/2026 20:00";

    Collected read = observedAt(cells);

    assertThat(read.refused()).extracting(RefusedRow::reason).containsExactly(Refusal.NOT_A_TIME);
    assertThat(read.readings().get(10).observedAt())
        .isEqualTo(Instant.parse("2026-03-05T13:00:00Z"));
  }

  @Test
  void aTimeThatTheClockChangeSkipsOrRepeatsIsRefused() throws Exception {
    ReadingFile file =
        ReadingFile.open(
            Collected.file(
                dir,
                rows("2026-03-29 02:30", "2025-10-26 02:30", "2026-03-29 03:30+02:00")
                    .getBytes(UTF_8)),
            null,
            Collected.YOUTUBE);

    Collected read =
        Collected.of(
            file, new ImportContext("import/abc", Collected.NOW, ZoneId.of("Europe/Berlin")));

    assertThat(read.refused())
        .extracting(RefusedRow::reason)
        .containsExactly(Refusal.CLOCK_CHANGE, Refusal.CLOCK_CHANGE);
    assertThat(read.readings())
        .extracting(Observation::observedAt)
        .containsExactly(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void aDayOfPublicationWithoutATimeSaysNothingAndIsCounted() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            """
            postId,views,observedAt,publishedAt,title
            abc,1,2026-01-10T13:00:00Z,09/01/2026,Tin
            abc,2,2026-01-11T13:00:00Z,,
            """,
            Collected.YOUTUBE);

    assertThat(read.readings()).hasSize(2);
    assertThat(read.posts())
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.publishedAt()).isEqualTo(Patch.silent());
              assertThat(post.title()).isEqualTo(Patch.of("Tin"));
            });
    assertThat(read.summary().notices()).containsExactly(Notices.daysOnly(1));
  }

  @Test
  void aWrongTimeOfPublicationRefusesTheRow() throws Exception {
    Collected read =
        Collected.csv(
            dir,
            "postId,views,observedAt,Ngày giờ đăng\nabc,1,2026-01-10T13:00:00Z,tuần trước\n",
            Collected.YOUTUBE);

    assertThat(read.sentences())
        .containsExactly(
            "Dòng 2: ô \"Ngày giờ đăng\" ghi \"tuần trước\", cần ngày giờ như 22/11/2026 20:05.");
  }
}
