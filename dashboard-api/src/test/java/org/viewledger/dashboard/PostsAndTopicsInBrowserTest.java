package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.RunningApi.encoded;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.pages.Browser;
import org.viewledger.dashboard.pages.Readability;
import org.viewledger.dashboard.site.Site;

/** The posts' and topics' pages in Chromium over the real tables, with their forms. */
@ExtendWith(LedgerTables.Shared.class)
final class PostsAndTopicsInBrowserTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final List<String> PATHS =
      List.of(
          "/posts",
          "/posts?sort=period&topic=xay-dung-dang",
          "/posts/youtube/UC1/abc",
          "/posts/sort-out",
          "/topics?from=2026-01-10&to=2026-01-12",
          "/topics/xay-dung-dang",
          "/topics/campaigns",
          "/topics/rules",
          "/topics/rules/topic/van-hoa",
          "/topics/rules/preview?unit=all",
          "/topics/rules/versions");

  private final MemoryLog log = new MemoryLog();
  private final LedgerTables tables;

  PostsAndTopicsInBrowserTest(LedgerTables tables) {
    this.tables = tables;
    tables.clear();
    WardCase.write(tables);
    WardTaxonomy.write(tables, 3);
    tables.run(
        """
        INSERT INTO viewledger.assignment (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, primary_topic, labels, by, reason, recorded_at, withdrawn, cut) VALUES
        ('youtube', 'UC1', 'abc', 'topic-assignments', 0, 0, 'xay-dung-dang', ['tet'], 'lan',
          'đại hội', '2026-01-12 02:00:00.000', false, 4711);
        """);
  }

  private RunningApi api() throws Exception {
    return RunningApi.start(tables, settings -> settings, log, RunningApi.CLOCK, Site.pages());
  }

  @ParameterizedTest
  @CsvSource({"390, 844, light", "390, 844, dark", "320, 640, light", "1366, 768, light"})
  void everyPageIsReadableForEverybody(int width, int height, String scheme, @TempDir Path folder)
      throws Exception {
    try (RunningApi api = api();
        Browser browser = new Browser(folder, width, height)) {
      api.form(
          "/topics/rules/edit",
          "do=rule&unit=all&topic=van-hoa&weight=5&words=" + encoded("năm mới"));
      api.form("/posts/youtube/UC1/abc/notes", "words=" + encoded("Ảnh của hội phụ nữ"));
      browser.media("screen", scheme);
      browser.header("Authorization", "Bearer " + RunningApi.TOKEN);
      for (String path : PATHS) {
        browser.open(api.uri(path).toString());
        assertThat(Readability.charts(browser)).as(path).isBetween(0, 1);
        String name = "pst-" + width + "-" + scheme + path.replaceAll("[^a-z0-9]+", "-");
        browser.picture(PICTURES.resolve(name + ".png"), true);
        assertThat(Readability.misfits(browser)).as(path).isEmpty();
        assertThat(Readability.violations(browser)).as(path).isEmpty();
        assertThat(Readability.texts(browser.complaints())).as(path).isEmpty();
      }
    }
  }

  @Test
  void fiveAtATimeIsDoneByKeysAlone(@TempDir Path folder) throws Exception {
    try (RunningApi api = api();
        Browser browser = new Browser(folder, 390, 844)) {
      browser.header("Authorization", "Bearer " + RunningApi.TOKEN);
      browser.open(api.uri("/posts/sort-out").toString());
      String reached = "";
      for (int tabs = 0; tabs < 60 && !reached.equals("Văn hóa"); tabs++) {
        browser.press("Tab");
        reached =
            browser
                .run("arguments[arguments.length - 1](document.activeElement.textContent.trim())")
                .asText();
      }
      assertThat(reached).isEqualTo("Văn hóa");
      browser.press("Enter");
      String told =
          browser
              .run(
                  "const done = arguments[arguments.length - 1];"
                      + "const look = () => document.querySelector('[role=status]')"
                      + " ? done(document.querySelector('[role=status]').innerText)"
                      + " : requestAnimationFrame(look); look();")
              .asText();
      assertThat(told).contains("Đã xếp vào chủ đề “Văn hóa”.");
      assertThat(log.taken()).hasSize(1);
    }
  }
}
