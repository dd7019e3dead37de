package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.pages.Browser;
import org.viewledger.dashboard.pages.HelpLine;
import org.viewledger.dashboard.pages.Readability;
import org.viewledger.dashboard.site.Site;

/** The pages of imports, reconciliation and help in Chromium over the real tables. */
@ExtendWith(LedgerTables.Shared.class)
final class ImportsQualityHelpInBrowserTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String CSV =
      """
      platform,pageId,pageName,postId,publishedAt,title,observedAt,views
      youtube,UC1,Kênh mẫu,a,2026-01-10T02:00:00Z,Một,2026-01-10T13:00:00Z,100
      youtube,UC1,Kênh mẫu,c,2026-01-10T02:00:00Z,Ba,2026-01-10T13:00:00Z,"1,2K"
      """;

  private final LedgerTables tables;

  ImportsQualityHelpInBrowserTest(LedgerTables tables) {
    this.tables = tables;
    WardCase.write(tables);
  }

  @ParameterizedTest
  @CsvSource({"390, 844, light", "390, 844, dark", "320, 640, light", "1366, 768, light"})
  void everyPageIsReadableForEverybody(int width, int height, String scheme, @TempDir Path folder)
      throws Exception {
    try (RunningApi api =
            RunningApi.start(
                tables,
                settings -> settings,
                new MemoryLog(),
                RunningApi.CLOCK,
                Site.pages(
                    Optional.of(new HelpLine("đồng chí Nguyễn Văn Mẫu", "0269 123 4567")),
                    Map.of()));
        Browser browser = new Browser(folder, width, height)) {
      browser.media("screen", scheme);
      browser.header("Authorization", "Bearer " + RunningApi.TOKEN);
      for (String path : paths(api)) {
        browser.open(api.uri(path).toString());
        String name =
            "imp-"
                + width
                + "-"
                + scheme
                + path.replaceAll("[0-9a-f-]{36,}", "one").replaceAll("[^a-z0-9]+", "-");
        Readability.charts(browser);
        browser.picture(PICTURES.resolve(name + ".png"), true);
        assertThat(Readability.misfits(browser)).as(path).isEmpty();
        assertThat(Readability.violations(browser)).as(path).isEmpty();
        assertThat(Readability.texts(browser.complaints())).as(path).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/help/guide/communications, 2",
    "/help/guide/working-group, 2",
    "/help/guide/leadership, 2",
    "/help/guide/administrator, 2",
    "/help/people, 2",
    "/help/connect, 1"
  })
  void whatIsMadeToBeHandedOverFitsItsSheets(String path, int sheets, @TempDir Path folder)
      throws Exception {
    try (RunningApi api =
            RunningApi.start(
                tables,
                settings -> settings,
                new MemoryLog(),
                RunningApi.CLOCK,
                Site.pages(Optional.of(new HelpLine("đồng chí Mẫu", "0269 123 4567")), Map.of()));
        Browser browser = new Browser(folder, 1366, 768)) {
      browser.header("Authorization", "Bearer " + RunningApi.TOKEN);
      browser.open(api.uri(path).toString());
      Readability.charts(browser);
      byte[] paper = browser.paper();
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve("imp" + path.replace('/', '-') + ".pdf"), paper);
      try (PDDocument document = Loader.loadPDF(paper)) {
        assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(sheets);
        String text = new PDFTextStripper().getText(document);
        assertThat(text).contains("0269 123 4567").doesNotContain("Đăng xuất", "Thoát");
      }
    }
  }

  private static List<String> paths(RunningApi api) throws Exception {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/imports",
                "/imports/typed",
                "/imports/typed?page=youtube%7CUC1",
                "/imports/typed/post?page=facebook%7CP1&post=P1_9",
                "/imports/typed/post?channel=Loa",
                "/quality",
                "/quality/native",
                "/help",
                "/help/definitions",
                "/help/people",
                "/help/connect",
                "/help/guide/communications",
                "/help/guide/working-group",
                "/help/guide/leadership",
                "/help/guide/administrator"));
    paths.add(upload(api, CSV));
    paths.add(upload(api, "video,xem\nv1,12\n"));
    paths.add(PersonsBrowser.location(api.form(upload(api, CSV) + "/confirm", "")));
    paths.add(
        PersonsBrowser.location(
            api.form(
                "/imports/typed/post",
                "id=0f2c1a9e-4b7d-11ee-be56-0242ac120002&channel=Loa&title=Tin&count.airings=3")));
    paths.add(
        PersonsBrowser.location(
            api.form(
                "/quality/native",
                "id=0f2c1a9e-4b7d-11ee-be56-0242ac120003&page=youtube%7CUC1&from=2026-01-10"
                    + "&to=2026-01-12&noun=views&value=600")));
    return paths;
  }

  private static String upload(RunningApi api, String csv) throws Exception {
    HttpRequest request =
        new MultipartBody()
            .file("file", "số liệu.csv", csv.getBytes(StandardCharsets.UTF_8))
            .post(api.request("/imports"));
    HttpResponse<String> response = api.page(request);
    return PersonsBrowser.location(response);
  }
}
