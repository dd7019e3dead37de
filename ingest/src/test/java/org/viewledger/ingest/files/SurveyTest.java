package org.viewledger.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurveyTest {
  private static final PageDefaults YOUTUBE = new PageDefaults("youtube", "UC1", null);

  /** A heading and as many readings as make so many rows. */
  private static Table table(int rows) {
    Row heading = row(1, "postId", "observedAt", "views");
    Row reading = row(2, "abc", "2026-01-10T13:00:00Z", "5");
    return visitor -> {
      boolean wanted = visitor.row(heading);
      for (int i = 1; i < rows && wanted; i++) {
        wanted = visitor.row(reading);
      }
    };
  }

  private static Row row(long line, String... cells) {
    return new Row(line, Stream.of(cells).map(Cell::text).toList());
  }

  @Test
  void aFileOfAsManyRowsAsExcelHoldsIsReadAndOneMoreIsRefused() throws Exception {
    assertThat(Survey.of(table(Survey.MAX_ROWS), null, YOUTUBE).layout().places())
        .containsKey(Column.POST_ID);

    assertThatThrownBy(() -> Survey.of(table(Survey.MAX_ROWS + 1), null, YOUTUBE))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(UnreadableFileException.Problem.TOO_LARGE);
              assertThat(e.sentence().vi()).contains("Hãy chia thành nhiều tệp");
            });
  }

  @Test
  void aTableWithoutRowsIsSaidToBeEmpty() {
    assertThatThrownBy(() -> Survey.of(visitor -> {}, null, YOUTUBE))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> assertThat(e.problem()).isEqualTo(UnreadableFileException.Problem.EMPTY));
  }
}
