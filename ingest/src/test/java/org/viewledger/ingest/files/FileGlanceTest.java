package org.viewledger.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGlanceTest {
  private final Path folder;

  FileGlanceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private FileGlance glance(String text) throws Exception {
    return FileGlance.of(Files.writeString(folder.resolve("a.csv"), text));
  }

  @Test
  void aTitleAboveTheHeadingIsNotTakenForIt() throws Exception {
    FileGlance glance = glance("Số liệu tháng 10;;\n\nMã bài;Lượt xem;Ghi chú\na;100;x\nb;7;\n");

    assertThat(glance.line()).isEqualTo(3);
    assertThat(glance.columns())
        .extracting(column -> column.text() + '=' + column.meaning().orElse("?"))
        .containsExactly("Mã bài=postId", "Lượt xem=views", "Ghi chú=?");
    assertThat(glance.rows()).containsExactly(List.of("a", "100", "x"), List.of("b", "7", ""));
  }

  @Test
  void unknownHeadingsAreStillColumnsToChooseFrom() throws Exception {
    FileGlance glance = glance("video,xem,ngày\nv1,12,2026-01-01 08:00\n");

    assertThat(glance.line()).isEqualTo(1);
    assertThat(glance.columns()).extracting(FileGlance.Heading::index).containsExactly(0, 1, 2);
    assertThat(glance.columns()).allSatisfy(column -> assertThat(column.meaning()).isEmpty());
  }

  @Test
  void nextMonthsFileHasTheSameSignatureAndAnotherTableHasAnother() throws Exception {
    String october = glance("video,xem\nv1,12\n").signature();

    assertThat(glance("Video , XEM\nv2,500\n").signature()).isEqualTo(october);
    assertThat(glance("video,lượt\nv1,12\n").signature()).isNotEqualTo(october);
    assertThat(october).matches("[0-9a-f]{64}");
  }

  @Test
  void whatIsNoTableIsRefusedInWords() {
    assertThatThrownBy(() -> glance("%PDF-1.7\n")).isInstanceOf(UnreadableFileException.class);
    assertThatThrownBy(() -> glance("\n\n")).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void atMostFiveRowsAreShownAndALongCellIsCut() throws Exception {
    FileGlance glance = glance("Mã bài,Tiêu đề\n" + ("a," + "x".repeat(200) + "\n").repeat(20));

    assertThat(glance.rows()).hasSize(5);
    assertThat(glance.rows().get(0).get(1)).hasSize(81).endsWith("…");
  }
}
