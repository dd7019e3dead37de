package org.viewledger.dashboard.reports.forms;

/**
 * A cell that a figure may be tied to.
 *
 * @param place where it is
 * @param row the words to its left, empty for none
 * @param column the words above it, from the top: {@code Trong kỳ / Facebook}; empty for none
 * @param shown what it shows now, empty for nothing
 */
public record FormCell(Place place, String row, String column, Kind kind, String shown) {
  /** What is in it. */
  public enum Kind {
    EMPTY,
    NUMBER,
    /** The form counts it itself: it is shown, and cannot be tied. */
    FORMULA
  }

  /**
   * A cell's address, also as text in an address or a setting: {@code Biểu 1!C7}.
   *
   * @param cell column and row as spreadsheets write them
   */
  public record Place(String sheet, String cell) {
    @Override
    public String toString() {
      return sheet + "!" + cell;
    }

    /**
     * An address read back from its text.
     *
     * @throws IllegalArgumentException where it is no address
     */
    public static Place of(String text) {
      int mark = text.lastIndexOf('!');
      if (mark < 1 || !text.substring(mark + 1).matches("[A-Z]{1,3}[1-9]\\d{0,6}")) {
        throw new IllegalArgumentException("no cell: " + text);
      }
      return new Place(text.substring(0, mark), text.substring(mark + 1));
    }
  }

  /** Whether a figure may be written into it. */
  public boolean canBeTied() {
    return kind != Kind.FORMULA;
  }
}
