package org.viewledger.ingest.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;

/**
 * The page and post that a row of the content export names; ids that Excel rounded are repaired.
 */
final class MetaIds {
  private static final Pattern BARE = Pattern.compile("\\d{1,30}");
  private static final Pattern FULL = Pattern.compile("\\d{1,30}_\\d{1,30}");

  private final MetaPosts posts;
  private final Layout layout;
  private final PageDefaults defaults;

  MetaIds(MetaPosts posts, Layout layout, PageDefaults defaults) {
    this.posts = posts;
    this.layout = layout;
    this.defaults = defaults;
  }

  /**
   * What a row names.
   *
   * @param page null where neither the row nor the person names one
   * @param post as the export has it, or repaired
   * @param repaired whether it was read from the permalink
   */
  record Ids(@Nullable String page, String post, @Nullable String permalink, boolean repaired) {}

  Ids of(Row row) throws RefusedCell {
    Cell link = layout.cell(row, Column.PERMALINK);
    String permalink = link.isBlank() || link.kind() != Cell.Kind.TEXT ? null : link.text();
    String page = page(row, permalink);
    Cell cell = layout.cell(row, Column.POST_ID);
    if (cell.isBlank()) {
      throw new RefusedCell(Refusal.NO_POST, null, null);
    }
    if (cell.kind() == Cell.Kind.ERROR) {
      throw new RefusedCell(Refusal.CELL_ERROR, Column.POST_ID, cell.text());
    }
    String id = cell.text();
    // A spreadsheet's number has lost what is behind its fifteenth digit.
    boolean number = cell.kind() == Cell.Kind.NUMBER;
    Optional<ExcelNumber> damaged =
        posts.knows(page, id)
            ? Optional.empty()
            : ExcelNumber.of(id, number || posts.zerosAreExcels());
    if (damaged.isEmpty()) {
      boolean lost = number && id.length() > ExcelNumber.KEPT && !posts.knows(page, id);
      if (lost || !(BARE.matcher(id).matches() || FULL.matcher(id).matches())) {
        throw new RefusedCell(lost ? Refusal.ROUNDED_ID : Refusal.FACEBOOK_ID, Column.POST_ID, id);
      }
      return new Ids(page, id, permalink, false);
    }
    List<String> candidates = new ArrayList<>(ExcelNumber.inLink(permalink));
    candidates.removeIf(candidate -> candidate.equals(page));
    String repaired =
        damaged
            .get()
            .among(candidates)
            .orElseThrow(() -> new RefusedCell(Refusal.ROUNDED_ID, Column.POST_ID, id));
    return new Ids(page, repaired, permalink, true);
  }

  private @Nullable String page(Row row, @Nullable String permalink) throws RefusedCell {
    Cell cell = layout.cell(row, Column.PAGE_ID);
    String told = isFacebook() ? defaults.pageId() : null;
    if (cell.isBlank()) {
      return told;
    }
    String id = cell.text();
    Optional<ExcelNumber> damaged =
        ExcelNumber.of(id, cell.kind() == Cell.Kind.NUMBER || posts.zerosAreExcels());
    if (damaged.isPresent()) {
      List<String> candidates = new ArrayList<>();
      if (told != null) {
        candidates.add(told);
      } else {
        candidates.addAll(posts.pageIds());
        candidates.addAll(ExcelNumber.inLink(permalink));
      }
      return damaged
          .get()
          .among(candidates)
          .orElseThrow(() -> new RefusedCell(Refusal.ROUNDED_PAGE, Column.PAGE_ID, id));
    }
    try {
      return new PageKey("facebook", id).pageId();
    } catch (IllegalArgumentException e) {
      throw new RefusedCell(Refusal.BAD_ID, Column.PAGE_ID, id);
    }
  }

  private boolean isFacebook() {
    return defaults.platform() == null || HeadingText.plain(defaults.platform()).equals("facebook");
  }
}
