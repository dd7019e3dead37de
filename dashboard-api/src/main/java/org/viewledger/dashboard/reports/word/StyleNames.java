package org.viewledger.dashboard.reports.word;

import org.viewledger.dashboard.reports.rules.Part;

/** Ids and names of the styles, one a part. */
final class StyleNames {
  static final String GRID = "BangSoLieu";
  static final String RULE = "DuongKe";

  private StyleNames() {}

  /** Word's own ids for headings, so that its navigation pane and outline know them. */
  static String id(Part part) {
    return switch (part) {
      case HEADING_1 -> "Heading1";
      case HEADING_2 -> "Heading2";
      case HEADING_3 -> "Heading3";
      case PAGE_NUMBER -> "Header";
      default -> "VL_" + part.name();
    };
  }

  static String name(Part part) {
    return switch (part) {
      case HEADING_1 -> "heading 1";
      case HEADING_2 -> "heading 2";
      case HEADING_3 -> "heading 3";
      case PAGE_NUMBER -> "header";
      default -> part.vi();
    };
  }

  static boolean own(Part part) {
    return id(part).startsWith("VL_");
  }
}
