package org.viewledger.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replaces one section of a page in Markdown and leaves the others as they are. */
public final class PageSection {
  private static final String HEADING = "\n## ";

  private PageSection() {}

  /**
   * Writes a section in place of the one with the same heading, at the end where there is none.
   *
   * @param section begins with its heading of the second level
   */
  public static void write(Path page, String title, String section) throws IOException {
    String old =
        Files.exists(page) ? Files.readString(page, StandardCharsets.UTF_8) : "# " + title + "\n";
    Files.writeString(page, replace(old, section), StandardCharsets.UTF_8);
  }

  static String replace(String page, String section) {
    String heading = section.substring(0, section.indexOf('\n') + 1);
    int from = page.indexOf("\n" + heading);
    if (from < 0) {
      return page.stripTrailing() + "\n\n" + section.stripTrailing() + '\n';
    }
    int to = page.indexOf(HEADING, from + heading.length());
    String rest = to < 0 ? "" : "\n" + page.substring(to + 1);
    return page.substring(0, from + 1) + section.stripTrailing() + '\n' + rest;
  }
}
