package org.viewledger.dashboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viewledger.ingest.files.ColumnMapping;

class FileChoicesTest {
  private static FileChoices choices(SortedMap<String, String> columns, String observedAt) {
    return new FileChoices(
        columns,
        Optional.of("youtube"),
        Optional.of("UC1"),
        Optional.of("Kênh mẫu"),
        Optional.of("Asia/Ho_Chi_Minh"),
        Optional.of(observedAt).filter(at -> !at.isEmpty()),
        true,
        true);
  }

  @Test
  void whateverAHeadingIsTheMappingNamesIt() throws Exception {
    long seed = 5_2026;
    Random random = new Random(seed);
    String signs = "aă Ệđ\"':#{}[]&*!|>%@`\\,-?~/0(1)é漢";
    for (int round = 0; round < 500; round++) {
      StringBuilder heading = new StringBuilder("x");
      int length = random.nextInt(20);
      for (int i = 0; i < length; i++) {
        heading.append(signs.charAt(random.nextInt(signs.length())));
      }
      TreeMap<String, String> columns = new TreeMap<>();
      columns.put("postId", heading.toString().strip());
      ColumnMapping mapping = ColumnMapping.parse(choices(columns, "").mapping().orElseThrow());
      assertThat(mapping.cells().get("postId"))
          .as("seed %d round %d", seed, round)
          .isEqualTo(new ColumnMapping.Cells(false, heading.toString().strip()));
    }
  }

  @Test
  void aToldTimeOfReadingIsAConstantUnlessAColumnHasIt() throws Exception {
    TreeMap<String, String> columns = new TreeMap<>();
    columns.put("postId", "id");
    assertThat(
            ColumnMapping.parse(choices(columns, "2026-11-22T20:05").mapping().orElseThrow())
                .cells()
                .get("observedAt"))
        .isEqualTo(new ColumnMapping.Cells(true, "2026-11-22T20:05"));
    columns.put("observedAt", "lúc");
    assertThat(
            ColumnMapping.parse(choices(columns, "2026-11-22T20:05").mapping().orElseThrow())
                .cells()
                .get("observedAt"))
        .isEqualTo(new ColumnMapping.Cells(false, "lúc"));
    assertThat(choices(new TreeMap<>(), "2026-11-22T20:05").mapping()).isEmpty();
  }

  @Test
  void whatIsRememberedComesBackWithoutWhatIsOfThisFileAlone() {
    TreeMap<String, String> columns = new TreeMap<>();
    columns.put("postId", "mã\tbài\nx");
    columns.put("views", "lượt = xem");
    FileChoices back = FileChoices.ofRemembered(choices(columns, "2026-11-22T20:05").remembered());
    assertThat(back.columns()).containsEntry("views", "lượt = xem").containsKey("postId");
    assertThat(back.page()).contains("UC1");
    assertThat(back.zone()).contains("Asia/Ho_Chi_Minh");
    assertThat(back.observedAt()).isEmpty();
    assertThat(back.newPosts()).isFalse();
    assertThat(FileChoices.ofRemembered("")).isEqualTo(FileChoices.NONE);
  }
}
