package org.viewledger.dashboard.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Whether everybody can read and use the page that a browser shows. */
public final class Readability {
  private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");

  static final String WAIT_UNTIL_DRAWN =
      """
      const done = arguments[arguments.length - 1];
      const ready = () =>
        [...document.querySelectorAll('[data-chart]')].every((chart) => chart.querySelector('svg path'));
      const look = () => (ready() ? done(document.querySelectorAll('[data-chart]').length) : requestAnimationFrame(look));
      document.fonts.ready.then(look);
      """;

  static final String VIOLATIONS =
      """
      const done = arguments[arguments.length - 1];
      axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then((result) =>
        done(result.violations.map((found) => found.id + ': ' + found.nodes.map((n) => n.html).join(' | '))));
      """;

  /** How far the page is wider than the window, and what is too small to read or to touch. */
  static final String MISFITS =
      """
      const done = arguments[arguments.length - 1];
      const found = [];
      const root = document.documentElement;
      if (root.scrollWidth > root.clientWidth) {
        found.push('wider than the window by ' + (root.scrollWidth - root.clientWidth));
      }
      const shown = (element) => element.checkVisibility() && !element.closest('.sr, .skip');
      for (const element of document.querySelectorAll('body *')) {
        const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
        if (own && shown(element) && parseFloat(getComputedStyle(element).fontSize) < 16) {
          found.push('too small to read: ' + element.outerHTML.slice(0, 90));
        }
        const line = parseFloat(getComputedStyle(element).lineHeight);
        if (own && shown(element) && line < 1.349 * parseFloat(getComputedStyle(element).fontSize) && !element.closest('svg')) {
          found.push('diacritics may be clipped: ' + element.outerHTML.slice(0, 90));
        }
      }
      for (const target of document.querySelectorAll('nav a, .brand, .me a, .periods a, button, .button, input:not([type=hidden]), select, summary')) {
        if (shown(target) && target.getBoundingClientRect().height < 43.9) {
          found.push('too low to touch: ' + target.outerHTML.slice(0, 90));
        }
      }
      done(found);
      """;

  private Readability() {}

  /** Waits until the type is there and every picture is drawn; how many pictures there are. */
  public static int charts(Browser browser) throws IOException {
    return browser.run(WAIT_UNTIL_DRAWN).asInt();
  }

  /** What is wider than the window, too small to read, clipped or too low to touch. */
  public static List<String> misfits(Browser browser) throws IOException {
    return texts(browser.run(MISFITS));
  }

  /** What axe-core finds against WCAG 2.2 A and AA. */
  public static List<String> violations(Browser browser) throws IOException {
    browser.run(Files.readString(AXE) + ";arguments[arguments.length - 1]()");
    return texts(browser.run(VIOLATIONS));
  }

  public static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.isTextual() ? node.asText() : node.toString())
        .toList();
  }
}
