package org.viewledger.ingest.files;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an export says of a post besides its figures. */
final class ExportFacts {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("photos", "photo"),
          Map.entry("photo", "photo"),
          Map.entry("anh", "photo"),
          Map.entry("videos", "video"),
          Map.entry("video", "video"),
          Map.entry("reels", "reel"),
          Map.entry("reel", "reel"),
          Map.entry("thuocphim", "reel"),
          Map.entry("links", "link"),
          Map.entry("link", "link"),
          Map.entry("lienket", "link"),
          Map.entry("text", "post"),
          Map.entry("status", "post"),
          Map.entry("vanban", "post"),
          Map.entry("live", "live"),
          Map.entry("tructiep", "live"));

  private static final int MAX_TEXT = 20_000;
  private static final int MAX_TITLE = 200;

  private final Layout layout;

  ExportFacts(Layout layout) {
    this.layout = layout;
  }

  RowFacts of(Row row, @Nullable Instant publishedAt, List<String> aliases) throws RefusedCell {
    String words = text(row, Column.TITLE);
    String description = text(row, ExportColumns.DESCRIPTION);
    String body = words == null ? description : words;
    boolean both = words != null && description != null && !description.equals(words);
    String permalink = text(row, Column.PERMALINK);
    return new RowFacts(
        publishedAt,
        KINDS.get(HeadingText.plain(layout.cell(row, ExportColumns.KIND).text())),
        body == null ? null : firstLine(body),
        both ? words + "\n" + description : body,
        permalink != null && permalink.startsWith("http") ? permalink : null,
        origin(layout.cell(row, ExportColumns.SHARE)),
        aliases,
        text(row, Column.PAGE_NAME));
  }

  /** Of an export that tells title, link and no more. */
  RowFacts plain(Row row, @Nullable Instant publishedAt, String kind, @Nullable String pageName)
      throws RefusedCell {
    String permalink = text(row, Column.PERMALINK);
    return new RowFacts(
        publishedAt,
        kind,
        text(row, Column.TITLE),
        null,
        permalink != null && permalink.startsWith("http") ? permalink : null,
        null,
        List.of(),
        pageName);
  }

  private static @Nullable String origin(Cell share) {
    return switch (share.text()) {
      case "0" -> "own";
      case "1" -> "shared";
      default -> null;
    };
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    return line.codePointCount(0, line.length()) <= MAX_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_TITLE)) + "…";
  }

  private @Nullable String text(Row row, Column column) throws RefusedCell {
    Cell cell = layout.cell(row, column);
    if (cell.isBlank() || cell.kind() == Cell.Kind.ERROR) {
      return null;
    }
    if (cell.text().length() > MAX_TEXT) {
      throw new RefusedCell(Refusal.TEXT_TOO_LONG, column, null);
    }
    return cell.text();
  }
}
