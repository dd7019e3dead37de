package org.viewledger.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;

/** A year of real readings, with the mapping that the contract prints. */
class YoutubeDailyStatsTest {
  private static final Path FILE = Path.of("../../shared/data/youtube-daily-stats.csv");
  private static final String MAPPING =
      """
      columns: {platform: =youtube, pageId: channel_id, pageName: =Kênh mẫu, postId: video_id, publishedAt: published_at, title: title,
                observedAt: run_datetime_utc, views: view_count, reactions: like_count, comments: comment_count}
      """;

  @Test
  void acceptsEveryReadingAndRefusesTheRowsWithoutAPage() throws Exception {
    ReadingFile file = ReadingFile.open(FILE, ColumnMapping.parse(MAPPING), PageDefaults.NONE);

    Collected read = Collected.of(file);

    assertThat(read.summary().rows()).isEqualTo(1_915);
    assertThat(read.summary().readings()).isEqualTo(1_841);
    assertThat(read.readings()).hasSize(1_841);
    assertThat(read.refused()).hasSize(74).allMatch(row -> row.reason() == Refusal.NO_PAGE);
    assertThat(read.summary().posts()).isEqualTo(7);
    assertThat(read.posts()).hasSize(7);
    assertThat(read.pages()).hasSize((int) read.summary().pages());
    assertThat(read.summary().firstObservedAt())
        .isEqualTo(Instant.parse("2025-08-11T14:31:49.166Z"));
    assertThat(read.summary().notices()).isEmpty();
    assertThat(Collected.of(file)).isEqualTo(read);
  }

  @Test
  void readsTheFirstRowAsItStands() throws Exception {
    ReadingFile file = ReadingFile.open(FILE, ColumnMapping.parse(MAPPING), PageDefaults.NONE);

    Collected read = Collected.of(file);

    assertThat(read.readings().get(0))
        .satisfies(
            reading -> {
              assertThat(reading.post())
                  .isEqualTo(new PostKey("youtube", "UCuAXFkgsw1L7xaCfnd5JJOw", "dQw4w9WgXcQ"));
              assertThat(reading.observedAt()).isEqualTo(Instant.parse("2025-08-11T14:31:49.166Z"));
              assertThat(reading.recordedAt()).isEqualTo(Collected.NOW);
              assertThat(reading.source()).isEqualTo("import/abc");
              assertThat(reading.fields()).isEmpty();
              assertThat(reading.metrics())
                  .containsOnlyKeys("views", "reactions", "comments")
                  .containsEntry("views", 1_683_160_818L)
                  .containsEntry("reactions", 18_496_895L)
                  .containsEntry("comments", 2_402_396L);
            });
    assertThat(read.posts())
        .filteredOn(post -> post.post().postId().equals("dQw4w9WgXcQ"))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.publishedAt())
                  .isEqualTo(Patch.of(Instant.parse("2009-10-25T06:57:33Z")));
              assertThat(post.status().said()).isFalse();
            });
    assertThat(read.pages())
        .filteredOn(page -> page.page().equals(new PageKey("youtube", "UCuAXFkgsw1L7xaCfnd5JJOw")))
        .singleElement()
        .satisfies(page -> assertThat(page.name()).isEqualTo(Patch.of("Kênh mẫu")));
  }
}
