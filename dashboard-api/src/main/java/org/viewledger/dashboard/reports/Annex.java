package org.viewledger.dashboard.reports;

import java.util.List;

/**
 * What is attached to a report, from a new page; the format numbers it.
 *
 * @param title {@code Bảng số liệu}
 * @param sheet its name in a workbook, at most 31 letters
 * @param wide whether its pages lie across
 */
public record Annex(String title, String sheet, List<Block> blocks, boolean wide) {
  public Annex {
    blocks = List.copyOf(blocks);
    if (title.isBlank() || sheet.isBlank() || sheet.length() > 31) {
      throw new IllegalArgumentException("no annex: \"" + title + "\", \"" + sheet + "\"");
    }
  }

  /** On upright pages. */
  public static Annex of(String title, String sheet, List<Block> blocks) {
    return new Annex(title, sheet, blocks, false);
  }

  /** On pages that lie across: lists of posts. */
  public static Annex across(String title, String sheet, List<Block> blocks) {
    return new Annex(title, sheet, blocks, true);
  }
}
