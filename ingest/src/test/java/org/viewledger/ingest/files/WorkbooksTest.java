package org.viewledger.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.Observation;

class WorkbooksTest {
  private static final String HEADING = Xlsx.texts(1, "Mã bài", "Ngày giờ đọc số", "Lượt xem");

  /** 22/10/2026 20:05 in Vietnam, as Excel counts days from 1900. */
  private static final String MOMENT = "<c s='1'><v>46317.836805555555</v></c>";

  private final Path dir;

  WorkbooksTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private Collected read(Xlsx workbook) throws IOException, UnreadableFileException {
    return Collected.of(
        ReadingFile.open(Collected.file(dir, workbook.bytes()), null, Collected.YOUTUBE));
  }

  private UnreadableFileException refusal(Xlsx workbook) {
    return catchThrowableOfType(UnreadableFileException.class, () -> read(workbook));
  }

  @Test
  void readsTheFirstVisibleSheetByValue() throws Exception {
    Collected read =
        read(
            Xlsx.of(
                HEADING,
                Xlsx.reading(2, MOMENT, "<c s='3'><v>1683160818</v></c>"),
                Xlsx.reading(3, MOMENT, "<c><f>C2+1</f><v>1683160819</v></c>"),
                Xlsx.reading(
                    5,
                    "<c t='inlineStr'><is><t>20 giờ 05 ngày 22/10/2026</t></is></c>",
                    "<c><v>1.2E3</v></c>")));

    assertThat(read.refused()).isEmpty();
    assertThat(read.readings())
        .extracting(reading -> reading.metrics().get("views"))
        .containsExactly(1_683_160_818L, 1_683_160_819L, 1_200L);
    assertThat(read.readings())
        .extracting(Observation::observedAt)
        .containsOnly(Instant.parse("2026-10-22T13:05:00Z"));
  }

  @Test
  void readsSharedAndRichTexts() throws Exception {
    Collected read =
        read(
            Xlsx.of(HEADING, Xlsx.reading(2, "<c t='s'><v>0</v></c>", "<c t='s'><v>1</v></c>"))
                .sharedStrings("<t>22/10/2026 20:05</t>", "<r><t>1.234</t></r><r><t>.567</t></r>"));

    assertThat(read.readings())
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.observedAt()).isEqualTo("2026-10-22T13:05:00Z");
              assertThat(reading.metrics()).containsEntry("views", 1_234_567L);
            });
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookDoes() throws Exception {
    Collected read =
        read(
            new Xlsx(true)
                .rows(
                    HEADING,
                    Xlsx.reading(2, "<c s='1'><v>44855.836805555555</v></c>", "<c><v>5</v></c>")));

    assertThat(read.readings())
        .extracting(Observation::observedAt)
        .containsExactly(Instant.parse("2026-10-22T13:05:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "<c><v>1.5</v></c> @ FRACTION @ 1.5",
        "<c><v>-3</v></c> @ NEGATIVE_NUMBER @ -3",
        "<c><v>9007199254740992</v></c> @ NUMBER_TOO_LARGE @ 9007199254740992",
        "<c t='e'><v>#N/A</v></c> @ CELL_ERROR @ #N/A",
        "<c t='e'><f>1/0</f><v>#DIV/0!</v></c> @ CELL_ERROR @ #DIV/0!",
        "<c t='inlineStr'><is><t>1,2K</t></is></c> @ NOT_A_FULL_NUMBER @ 1,2K",
        "<c t='b'><v>1</v></c> @ NOT_A_FULL_NUMBER @ true",
        "<c s='2'><v>46317</v></c> @ NOT_A_FULL_NUMBER @ 22/10/2026"
      })
  void refusesWhatIsNoCounter(String cell, Refusal reason, String shown) throws Exception {
    Collected read = read(Xlsx.of(HEADING, Xlsx.reading(7, MOMENT, cell)));

    assertThat(read.refused()).containsExactly(new RefusedRow(7, "Lượt xem", shown, reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "<c s='2'><v>46317</v></c> @ DAY_WITHOUT_TIME",
        "<c><v>46317.8368</v></c> @ NOT_A_TIME",
        "<c s='3'><v>46317.8368</v></c> @ NOT_A_TIME",
        "<c t='e'><v>#REF!</v></c> @ CELL_ERROR"
      })
  void refusesWhatIsNoInstant(String cell, Refusal reason) throws Exception {
    Collected read = read(Xlsx.of(HEADING, Xlsx.reading(2, cell, "<c><v>5</v></c>")));

    assertThat(read.refused()).extracting(RefusedRow::reason).containsExactly(reason);
  }

  @Test
  void midnightIsATimeWhereTheFormatShowsTimes() throws Exception {
    Collected read =
        read(Xlsx.of(HEADING, Xlsx.reading(2, "<c s='1'><v>46317</v></c>", "<c><v>5</v></c>")));

    assertThat(read.readings())
        .extracting(Observation::observedAt)
        .containsExactly(Instant.parse("2026-10-21T17:00:00Z"));
  }

  @Test
  void anIdThatExcelRoundedIsRefused() throws Exception {
    Collected read =
        read(
            Xlsx.of(
                HEADING,
                "<row r='2'><c r='A2'><v>1.22000000000001E+17</v></c>"
                    + "<c r='B2' s='1'><v>46317.5</v></c><c r='C2'><v>1</v></c></row>"));

    assertThat(read.refused()).extracting(RefusedRow::reason).containsExactly(Refusal.ROUNDED_ID);
  }

  @Test
  void aCellFarToTheRightDoesNotFillMemory() {
    UnreadableFileException refusal =
        refusal(Xlsx.of(HEADING, "<row r='2'><c r='ZZZZZZ2'><v>1</v></c></row>"));

    assertThat(refusal.problem()).isEqualTo(UnreadableFileException.Problem.TOO_LARGE);
  }

  @Test
  void aFewBytesThatUnpackToManyDoNotFillMemory() {
    UnreadableFileException refusal =
        refusal(Xlsx.of(HEADING).sharedStrings("<t>" + " ".repeat(70 << 20) + "</t>"));

    assertThat(refusal.problem()).isEqualTo(UnreadableFileException.Problem.TOO_LARGE);
  }

  @Test
  void entitiesAreNotExpanded() {
    String sheet =
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
            + "<worksheet><sheetData>"
            + HEADING
            + Xlsx.texts(2, "&f;", "22/10/2026 20:05", "1")
            + "</sheetData></worksheet>";

    assertThat(refusal(Xlsx.of().part("xl/worksheets/sheet2.xml", sheet)).problem())
        .isEqualTo(UnreadableFileException.Problem.BROKEN);
  }

  @Test
  void brokenXmlIsSaidToBeDamaged() {
    assertThat(refusal(Xlsx.of("<row r='1'><c></row>")).problem())
        .isEqualTo(UnreadableFileException.Problem.BROKEN);
    assertThat(refusal(Xlsx.of(HEADING).part("xl/workbook.xml", "<workbook/>")).problem())
        .isEqualTo(UnreadableFileException.Problem.BROKEN);
  }
}
