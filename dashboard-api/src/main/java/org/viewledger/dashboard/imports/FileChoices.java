package org.viewledger.dashboard.imports;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person chose for a file before it is brought in.
 *
 * @param columns by the contract's word for a column ({@code postId}, {@code views}) the heading in
 *     the file; none: the file is read as it is
 * @param platform of rows that name none; likewise the page and its name
 * @param zone of the file's times
 * @param observedAt when its figures were read, as a browser's field gives it, such as {@code
 *     2026-11-22T20:05}; never remembered
 * @param newPosts whether rows of unknown posts are posts of their own
 * @param lifetime whether an export's figures are of the lifetime
 */
public record FileChoices(
    SortedMap<String, String> columns,
    Optional<String> platform,
    Optional<String> page,
    Optional<String> pageName,
    Optional<String> zone,
    Optional<String> observedAt,
    boolean newPosts,
    boolean lifetime) {
  /** Nothing was chosen. */
  public static final FileChoices NONE =
      new FileChoices(
          new TreeMap<>(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          false);

  private static final String OBSERVED_AT = "observedAt";
  private static final String COLUMN = "column.";
  private static final String NEW_POSTS = "newPosts";
  private static final String LIFETIME = "lifetime";

  public FileChoices {
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
  }

  /** The mapping file that says the same; empty where no column was chosen. */
  public Optional<String> mapping() {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder yaml = new StringBuilder("columns:\n");
    columns.forEach((word, heading) -> line(yaml, word, heading));
    if (!columns.containsKey(OBSERVED_AT)) {
      observedAt.ifPresent(at -> line(yaml, OBSERVED_AT, '=' + at));
    }
    return Optional.of(yaml.toString());
  }

  private static void line(StringBuilder yaml, String word, String text) {
    yaml.append("  ").append(word).append(": ").append(quoted(text)).append('\n');
  }

  /** Whatever is no letter or digit could mean something to YAML, so it is written by number. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == ' ' || c == '=') {
        quoted.append(c);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return quoted.append('"').toString();
  }

  /** What next month's file needs too, as text for the store. */
  String remembered() {
    StringBuilder text = new StringBuilder();
    columns.forEach((word, heading) -> text.append(COLUMN + word + '\t' + plain(heading) + '\n'));
    platform.ifPresent(value -> text.append("platform\t" + plain(value) + '\n'));
    page.ifPresent(value -> text.append("page\t" + plain(value) + '\n'));
    pageName.ifPresent(value -> text.append("pageName\t" + plain(value) + '\n'));
    zone.ifPresent(value -> text.append("zone\t" + plain(value) + '\n'));
    return text.toString();
  }

  /** All of it as text, for as long as the file waits. */
  String text() {
    StringBuilder text = new StringBuilder(remembered());
    observedAt.ifPresent(value -> text.append(OBSERVED_AT + '\t' + plain(value) + '\n'));
    text.append(NEW_POSTS + '\t' + newPosts + '\n' + LIFETIME + '\t' + lifetime + '\n');
    return text.toString();
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  /** Reads what {@link #remembered} wrote; a line that it does not know says nothing. */
  static FileChoices ofRemembered(String text) {
    FileChoices all = ofText(text);
    return new FileChoices(
        all.columns,
        all.platform,
        all.page,
        all.pageName,
        all.zone,
        Optional.empty(),
        false,
        false);
  }

  /** Reads what {@link #text} wrote. */
  static FileChoices ofText(String text) {
    SortedMap<String, String> columns = new TreeMap<>();
    Map<String, String> others = new TreeMap<>();
    text.lines()
        .filter(line -> line.indexOf('\t') > 0)
        .forEach(
            line -> {
              String key = line.substring(0, line.indexOf('\t'));
              String value = line.substring(line.indexOf('\t') + 1);
              if (key.startsWith(COLUMN)) {
                columns.put(key.substring(COLUMN.length()), value);
              } else {
                others.put(key, value);
              }
            });
    return new FileChoices(
        columns,
        Optional.ofNullable(others.get("platform")),
        Optional.ofNullable(others.get("page")),
        Optional.ofNullable(others.get("pageName")),
        Optional.ofNullable(others.get("zone")),
        Optional.ofNullable(others.get(OBSERVED_AT)),
        Boolean.parseBoolean(others.get(NEW_POSTS)),
        Boolean.parseBoolean(others.get(LIFETIME)));
  }
}
