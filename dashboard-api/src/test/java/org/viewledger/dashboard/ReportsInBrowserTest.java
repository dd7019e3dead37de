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

/** The pages of reports, closings and targets in Chromium over October of {@link OctoberCase}. */
@ExtendWith(LedgerTables.Shared.class)
final class ReportsInBrowserTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String OCTOBER = "calendar=calendar&period=2026-10&unit=all";
  private static final List<String> PATHS =
      List.of(
          "/reports",
          "/reports/calendar/2026-10",
          "/reports/calendar/2026",
          "/reports/calendar/2026-10?check=1",
          "/closings",
          "/targets",
          "/forms");

  private final LedgerTables tables;

  ReportsInBrowserTest(LedgerTables tables) {
    this.tables = tables;
    new OctoberCase(tables).write();
  }

  private RunningApi api() throws Exception {
    return RunningApi.start(
        tables,
        settings -> settings,
        new MemoryLog(),
        new SetClock("2026-10-31T18:00:00Z"),
        Site.pages());
  }

  @ParameterizedTest
  @CsvSource({"390, 844, light", "390, 844, dark", "320, 640, light", "1366, 768, light"})
  void everyPageIsReadableForEverybody(int width, int height, String scheme, @TempDir Path folder)
      throws Exception {
    try (RunningApi api = api();
        Browser browser = new Browser(folder, width, height)) {
      api.form(
          "/targets",
          "unit=all&for=" + encoded("calendar 2026") + "&words=" + encoded("300 tin, bài, clip"));
      api.form(
          "/reports/texts",
          OCTOBER + "&part-strengths=" + encoded("Có thêm hơn 3 nghìn lượt xem."));
      api.form("/closings/close", OCTOBER);
      browser.media("screen", scheme);
      browser.header("Authorization", "Bearer " + RunningApi.TOKEN);
      for (String path : PATHS) {
        browser.open(api.uri(path).toString());
        String name = "rev-" + width + "-" + scheme + path.replaceAll("[^a-z0-9]+", "-");
        browser.picture(PICTURES.resolve(name + ".png"), true);
        assertThat(Readability.misfits(browser)).as(path).isEmpty();
        assertThat(Readability.violations(browser)).as(path).isEmpty();
        assertThat(Readability.texts(browser.complaints())).as(path).isEmpty();
      }
    }
  }

  @Test
  void theParagraphIsThereToBeMarkedWithoutScript(@TempDir Path folder) throws Exception {
    try (RunningApi api = api();
        Browser browser = new Browser(folder, 390, 844)) {
      browser.header("Authorization", "Bearer " + RunningApi.TOKEN);
      browser.open(api.uri("/reports/calendar/2026-10").toString());
      String paragraph =
          browser
              .run(
                  "arguments[arguments.length - 1]("
                      + "document.getElementById('paragraph').textContent.trim())")
              .asText();
      assertThat(paragraph + '\n')
          .isEqualTo(api.get("/api/v1/reports/calendar/2026-10?format=text").body());
    }
  }
}
