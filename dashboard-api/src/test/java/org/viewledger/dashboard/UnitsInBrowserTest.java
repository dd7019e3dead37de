package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.pages.Browser;
import org.viewledger.dashboard.pages.Readability;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.site.Site;

/** The pages of units and of the audit log in Chromium, for who sees a province. */
@ExtendWith(LedgerTables.Shared.class)
final class UnitsInBrowserTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "province",
          new Caller(
              "province", Optional.of("csrf"), Set.of(Role.WORKING_GROUP), Optional.of("tinh")),
          "administrator",
          new Caller("administrator", Optional.of("csrf"), Role.all(), Optional.empty()));

  private final LedgerTables tables;

  UnitsInBrowserTest(LedgerTables tables) {
    this.tables = tables;
    TwoUnitsCase.write(tables);
  }

  @ParameterizedTest
  @CsvSource({"320, 640, light", "390, 844, dark", "1366, 768, light", "1366, 768, dark"})
  void everyPageIsReadableForEverybody(int width, int height, String scheme, @TempDir Path folder)
      throws Exception {
    try (RunningApi api =
            RunningApi.start(
                tables,
                settings -> settings.withPeriods(Calendars.CIVIL, TwoUnitsCase.UNITS),
                new MemoryLog(),
                RunningApi.CLOCK,
                new AnyCaller(Site.pages(), CALLERS));
        Browser browser = new Browser(folder, width, height)) {
      browser.media("screen", scheme);
      browser.header("Authorization", "Bearer " + RunningApi.TOKEN);
      String window = width + "-" + scheme;
      look(api, browser, "province", "/units?id=2025-12", window, "0 trong 3 đơn vị đã chốt");
      look(api, browser, "province", "/units?id=2026-01&lang=en", window, "Units");
      look(
          api,
          browser,
          "administrator",
          "/audit?lang=vi",
          window,
          "Nhật ký thao tác còn nguyên vẹn");
    }
  }

  private static void look(
      RunningApi api, Browser browser, String who, String path, String window, String says)
      throws Exception {
    browser.header(AnyCaller.HEADER, who);
    browser.open(api.uri(path).toString());
    Readability.charts(browser);
    assertThat(browser.run("arguments[arguments.length - 1](document.body.innerText)").asText())
        .contains(says);
    String name = "units-" + window + path.replaceAll("[^a-z0-9]+", "-");
    browser.picture(PICTURES.resolve(name + ".png"), true);
    assertThat(Readability.misfits(browser)).as(path).isEmpty();
    assertThat(Readability.violations(browser)).as(path).isEmpty();
    assertThat(Readability.texts(browser.complaints())).as(path).isEmpty();
  }
}
