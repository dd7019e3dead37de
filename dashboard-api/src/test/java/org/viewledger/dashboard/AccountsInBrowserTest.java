package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.pages.Browser;
import org.viewledger.dashboard.pages.Readability;
import org.viewledger.dashboard.site.Site;

/** The pages of accounts in Chromium: readable for everybody, and a phone that signs in by PIN. */
@ExtendWith(LedgerTables.Shared.class)
final class AccountsInBrowserTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Pattern CODE =
      Pattern.compile("class=\"code\">([0-9a-z]{5}(-[0-9a-z]{1,5}){5})<");
  private static final Pattern LINK = Pattern.compile("id=\"link\">http://[^/]+(/s/[^<]+)<");

  /** What a page that is under way will have when it is there. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LedgerTables tables;

  AccountsInBrowserTest(LedgerTables tables) {
    this.tables = tables;
    WardCase.write(tables);
  }

  private RunningApi api() throws Exception {
    return RunningApi.start(
        tables, settings -> settings, new MemoryLog(), RunningApi.CLOCK, Site.pages());
  }

  @ParameterizedTest
  @CsvSource({"390, 844, light", "390, 844, dark", "320, 640, light", "1366, 768, light"})
  void everyPageIsReadableForEverybody(int width, int height, String scheme, @TempDir Path folder)
      throws Exception {
    try (RunningApi api = api();
        Browser browser = new Browser(folder, width, height)) {
      PersonsBrowser administrator = administrator(api);
      String phone = slip(administrator, "device");
      String password = slip(administrator, "password");
      browser.media("screen", scheme);
      browser.header("Authorization", "Bearer " + RunningApi.TOKEN);
      List<String> paths =
          new ArrayList<>(
              List.of(
                  "/sign-in",
                  "/sign-in?failed=wrong",
                  "/sign-in/device",
                  "/sign-in/device?code=" + phone,
                  "/sign-in/password?code=" + password,
                  "/accounts",
                  "/accounts/new",
                  "/accounts/lan?done=account-created",
                  "/accounts/me",
                  "/accounts/shares",
                  "/accounts/tokens",
                  "/more",
                  share(administrator)));
      for (String path : paths) {
        browser.open(api.uri(path).toString());
        assertThat(Readability.charts(browser)).as(path).isBetween(0, 1);
        check(browser, path, "acc-" + width + "-" + scheme + name(path));
      }
      browser.open(api.uri("/accounts/lan").toString());
      press(browser, "form[action$='/slip'] button");
      until(browser, ".slip");
      check(browser, "slip", "acc-" + width + "-" + scheme + "-slip");
    }
  }

  @Test
  void phoneIsMadeOnesOwnAndSignsInByPin(@TempDir Path folder) throws Exception {
    try (RunningApi api = api();
        Browser browser = new Browser(folder, 390, 844)) {
      String code = slip(administrator(api), "device");
      browser.open(api.uri("/sign-in/device?code=" + code).toString());
      type(browser, "#pin", "198512");
      type(browser, "#again", "198512");
      press(browser, "form button.main");
      until(browser, ".top nav");
      browser.open(api.uri("/accounts/me").toString());
      assertThat(text(browser)).contains("Nguyễn Thị Lan", "Máy đã đăng ký");
      press(browser, "form[action='/sign-out'] button");
      until(browser, "#pin");
      assertThat(text(browser)).contains("Nguyễn Thị Lan").doesNotContain("Tên đăng nhập");
      browser.picture(PICTURES.resolve("acc-390-light-pin.png"), true);
      assertThat(Readability.misfits(browser)).isEmpty();
      assertThat(Readability.violations(browser)).isEmpty();
      type(browser, "#pin", "198512");
      press(browser, "form button.main");
      until(browser, ".top nav");
      browser.open(api.uri("/more").toString());
      assertThat(text(browser)).contains("Tài khoản của tôi");
    }
  }

  private static String name(String path) {
    return path.startsWith("/s/")
        ? "-s"
        : path.replaceAll("code=.*", "code").replaceAll("[^a-z0-9]+", "-");
  }

  private static void check(Browser browser, String path, String picture) throws IOException {
    browser.picture(PICTURES.resolve(picture + ".png"), true);
    assertThat(Readability.misfits(browser)).as(path).isEmpty();
    assertThat(Readability.violations(browser)).as(path).isEmpty();
    assertThat(Readability.texts(browser.complaints())).as(path).isEmpty();
  }

  private static void type(Browser browser, String field, String text) throws IOException {
    browser.run(
        "document.querySelector(\"%s\").value = \"%s\"; arguments[arguments.length - 1](true);"
            .formatted(field, text));
  }

  /** Asks again and again: a script that is there when the page leaves does not answer. */
  private static void until(Browser browser, String there) throws IOException {
    String look =
        "arguments[arguments.length - 1](document.querySelector(\"%s\") !== null);"
            .formatted(there);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        if (browser.run(look).asBoolean()) {
          return;
        }
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
      assertThat(System.nanoTime()).as(there).isLessThan(end);
    }
  }

  private static void press(Browser browser, String button) throws IOException {
    browser.run(
        "document.querySelector(\"%s\").focus(); arguments[arguments.length - 1](true);"
            .formatted(button));
    browser.press("Enter");
  }

  private static String text(Browser browser) throws IOException {
    return browser.run("arguments[arguments.length - 1](document.body.innerText)").asText();
  }

  private static PersonsBrowser administrator(RunningApi api) throws Exception {
    PersonsBrowser administrator = new PersonsBrowser(api);
    administrator.sent("/sign-in", "password", RunningApi.TOKEN);
    administrator.page("/accounts/new");
    administrator.sent(
        "/accounts/new",
        "name",
        "lan",
        "display",
        "Nguyễn Thị Lan",
        "role",
        "communications",
        "role",
        "working-group");
    return administrator;
  }

  private static String slip(PersonsBrowser administrator, String purpose) throws Exception {
    return found(CODE, administrator.post("/accounts/lan/slip", "purpose", purpose));
  }

  private static String share(PersonsBrowser administrator) throws Exception {
    return found(
        LINK,
        administrator.post(
            "/accounts/shares", "from", "2026-01-10", "to", "2026-01-12", "days", "30"));
  }

  private static String found(Pattern pattern, HttpResponse<String> response) {
    Matcher matcher = pattern.matcher(response.body());
    assertThat(matcher.find()).as(response.body()).isTrue();
    return matcher.group(1);
  }
}
