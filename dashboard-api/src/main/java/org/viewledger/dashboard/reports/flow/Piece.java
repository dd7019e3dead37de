package org.viewledger.dashboard.reports.flow;

import java.util.List;
import org.viewledger.dashboard.reports.Paragraph.Run;
import org.viewledger.dashboard.reports.Table.Column;
import org.viewledger.dashboard.reports.rules.Part;

/** What a writer draws, one after another. */
public sealed interface Piece {
  /**
   * A paragraph, or a heading, in a part's lettering; a line break in it is kept.
   *
   * @param waiting whether it marks a place for a person's words
   */
  record Line(Part part, List<Run> runs, boolean waiting) implements Piece {
    public Line {
      runs = List.copyOf(runs);
    }

    static Line of(Part part, String text) {
      return new Line(part, List.of(Run.plain(text)), false);
    }
  }

  /**
   * A drawn rule, centred.
   *
   * @param afterPt room below it, in points
   */
  record Rule(double lengthPt, double afterPt) implements Piece {}

  /**
   * A table.
   *
   * @param part its lettering
   * @param total whether the last row is one
   */
  record Grid(Part part, List<Column> columns, List<List<String>> rows, boolean total)
      implements Piece {
    /** A table of so few rows is not parted by a page's end. */
    private static final int FEW_ROWS = 6;

    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** Whether it stands on one page, caption and all. */
    public boolean whole() {
      return rows.size() <= FEW_ROWS;
    }

    /** Whether a row stays with the one below: the total is not left alone either. */
    public boolean keepsWithNext(int row) {
      return row < rows.size() - 1 && (whole() || (total && row == rows.size() - 2));
    }
  }
}
