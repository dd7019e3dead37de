package org.viewledger.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.ingest.files.PageDefaults;
import org.viewledger.ingest.files.ReadingFile;

class TemplateCommandTest {
  private final Path dir;

  TemplateCommandTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void writesASheetThatTheImporterReads() throws Exception {
    for (String name : new String[] {"mau.xlsx", "mau.csv"}) {
      Path file = dir.resolve(name);

      Session session = Session.run(Map.of(), "template", file.toString());

      assertThat(session.exit()).isZero();
      assertThat(session.out()).isEqualTo("Đã tạo " + file + "\n");
      assertThat(ReadingFile.open(file, null, PageDefaults.NONE)).isNotNull();
    }
  }

  @Test
  void doesNotOverwriteWhatIsThereUnlessTold() throws Exception {
    Path file = Files.writeString(dir.resolve("mau.csv"), "của tôi".repeat(1000));

    Session session = Session.run(Map.of(), "template", file.toString());

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.err()).contains("đã có", "--force");
    assertThat(file).content().startsWith("của tôi");
    assertThat(Session.run(Map.of(), "template", file.toString(), "--force").exit()).isZero();
    assertThat(file).content().contains("Mã bài").doesNotContain("của tôi");
  }

  @Test
  void anotherKindOfFileOrAFolderThatIsMissingIsNamed() {
    assertThat(Session.run(Map.of(), "template", dir.resolve("mau.ods").toString()).err())
        .contains(".xlsx hoặc .csv");
    assertThat(Session.run(Map.of(), "template", dir.resolve("no/mau.csv").toString()).err())
        .contains("Không ghi được");
  }
}
