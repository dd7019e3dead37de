package org.viewledger.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnMappingTest {
  private final Path dir;

  ColumnMappingTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static MappingException refusal(String yaml) {
    return catchThrowableOfType(MappingException.class, () -> ColumnMapping.parse(yaml));
  }

  @Test
  void readsNamesAndConstants() throws Exception {
    ColumnMapping mapping =
        ColumnMapping.parse("columns:\n  platform: =youtube\n  postId: Video ID\n  views: 7\n");

    assertThat(mapping.cells())
        .containsEntry("platform", new ColumnMapping.Cells(true, "youtube"))
        .containsEntry("postId", new ColumnMapping.Cells(false, "Video ID"))
        .containsEntry("views", new ColumnMapping.Cells(false, "7"));
  }

  @Test
  void namesTheLineAndTheNearestWordOfAnUnknownKey() {
    MappingException refusal = refusal("columns:\n  platform: =youtube\n  postID2: a\n");

    assertThat(refusal.line()).isEqualTo(3);
    assertThat(refusal.sentence().vi())
        .isEqualTo("Tệp ánh xạ, dòng 3: không có mục \"postID2\"; có phải \"postId\"?");
    assertThat(refusal("colums: {postId: a}").sentence().en())
        .isEqualTo("Mapping file, line 1: there is no \"colums\"; did you mean \"columns\"?");
    assertThat(refusal("columns: {zzzzzz: a}").sentence().vi())
        .isEqualTo("Tệp ánh xạ, dòng 1: không có mục \"zzzzzz\".");
  }

  @Test
  void refusesWhatIsNoMapping() {
    assertThat(refusal("")).isNotNull();
    assertThat(refusal("columns")).isNotNull();
    assertThat(refusal("columns: [a, b]")).isNotNull();
    assertThat(refusal("columns: {postId: {a: b}}")).isNotNull();
    assertThat(refusal("columns: {postId: ''}")).isNotNull();
    assertThat(refusal("columns: {postId: a, postId: b}")).isNotNull();
    assertThat(refusal("columns: {postId: a")).isNotNull();
    assertThat(refusal("a: &a [*a]\n" + "x".repeat(200_000))).isNotNull();
    assertThat(refusal("a:\n\t- b").line()).isEqualTo(2);
  }

  @Test
  void aColumnThatTheFileLacksIsNamedWithTheNearest() throws Exception {
    ColumnMapping mapping =
        ColumnMapping.parse(
            "columns: {platform: =youtube, pageId: =UC1, postId: id, observedAt: at, views: view_cont}");

    UnreadableFileException refusal =
        catchThrowableOfType(
            UnreadableFileException.class,
            () ->
                ReadingFile.open(
                    Collected.file(dir, "id,at,view_count\n".getBytes(UTF_8)),
                    mapping,
                    PageDefaults.NONE));

    assertThat(refusal.sentence().vi())
        .isEqualTo(
            "Dòng 1: thiếu cột \"view_cont\". Có phải cột \"view_count\"? Sửa tệp ánh xạ cột.");
  }

  @Test
  void aMappingWithoutATimeOfReadingIsRefused() throws Exception {
    ColumnMapping mapping =
        ColumnMapping.parse("columns: {platform: =youtube, pageId: =UC1, postId: id, views: v}");

    UnreadableFileException refusal =
        catchThrowableOfType(
            UnreadableFileException.class,
            () ->
                ReadingFile.open(
                    Collected.file(dir, "id,v\n".getBytes(UTF_8)), mapping, PageDefaults.NONE));

    assertThat(refusal.sentence().vi()).contains("\"observedAt\"");
  }

  @Test
  void aConstantHoldsForEveryRow() throws Exception {
    ColumnMapping mapping =
        ColumnMapping.parse(
            "columns: {platform: =youtube, pageId: =UC1, postId: id, observedAt: '=22/10/2026 20:05', views: v}");

    Collected read = Collected.csv(dir, "id\tv\na\t1\nb\tx\n", UTF_8, mapping, PageDefaults.NONE);

    assertThat(read.readings())
        .singleElement()
        .satisfies(r -> assertThat(r.observedAt()).isEqualTo("2026-10-22T13:05:00Z"));
    assertThat(read.sentences()).containsExactly("Dòng 3: ô \"v\" ghi \"x\", cần số đầy đủ.");
  }
}
