package org.viewledger.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person with a browser of their own. */
final class Visitor implements AutoCloseable {
  /** A machine that does other work at the same time must not fail a journey. */
  private static final double PATIENCE_MILLIS = 120_000;

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Path AXE =
      Path.of("../../dashboard-api/src/main/web/node_modules/axe-core/axe.min.js");

  private static final String VIOLATIONS =
      """
      () => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then((result) =>
        result.violations.map((found) => found.id + ': ' + found.nodes.map((n) => n.html).join(' | ')))
      """;

  private final URI address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /** With a window of this inner size in CSS pixels. */
  Visitor(Browser browser, URI address, int width, int height) {
    this.address = address;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("vi-VN")
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onDialog(Dialog::accept);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          // A refusal that a journey asks for is no fault of the page.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            complaints.add(message.text());
          }
        });
  }

  /** Comes in by the button of a role, as the demo offers it. */
  Visitor as(String role) {
    open("/sign-in");
    press(role);
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  Visitor open(String path) {
    page.navigate(path.startsWith("http") ? path : address + path);
    return this;
  }

  /** Presses the one button, or the first of several, with these words. */
  Visitor press(String words) {
    button(words).click();
    return this;
  }

  /** Follows the first link whose words are of this pattern. */
  Visitor follow(String words) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(words)))
        .first()
        .click();
    return this;
  }

  /** Follows an entry of the navigation. */
  Visitor go(String entry) {
    page.locator("nav")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry).setExact(true))
        .click();
    return this;
  }

  Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first();
  }

  /** Waits until the page says so, however long that takes within reason. */
  Visitor sees(String words) {
    return sees(words, PATIENCE_MILLIS);
  }

  /** The same for what takes long. */
  Visitor sees(String words, double millis) {
    page.locator("main")
        .getByText(Pattern.compile(words))
        .first()
        .waitFor(
            new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE).setTimeout(millis));
    return this;
  }

  /** What the page says, without navigation and foot. */
  String text() {
    return page.locator("main").innerText();
  }

  Path download(Runnable press, Path folder) {
    Download download = page.waitForDownload(press);
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  Page page() {
    return page;
  }

  /** Forgets who has signed in, as a session that has ended does. */
  void loseSession() {
    context.clearCookies();
  }

  /** Keeps what is on the screen. */
  Visitor picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    return this;
  }

  /** What axe-core finds against WCAG 2.2 A and AA. */
  List<String> violations() throws IOException {
    page.evaluate(Files.readString(AXE, StandardCharsets.UTF_8));
    return texts(page.evaluate(VIOLATIONS));
  }

  /** By how many pixels the page is wider than the window. */
  int tooWideBy() {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  private static List<String> texts(Object array) {
    return ((List<?>) array).stream().map(String::valueOf).toList();
  }

  /** What the pages complained about: what was not allowed, what failed. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    context.close();
  }
}
