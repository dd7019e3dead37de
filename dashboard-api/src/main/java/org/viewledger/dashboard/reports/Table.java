package org.viewledger.dashboard.reports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table with a head that is repeated on each page.
 *
 * @param caption above it, may be empty
 * @param unit what the figures are, above right ({@code Đơn vị: lượt xem}), may be empty
 * @param total a last row in bold; none where adding up would mislead
 */
public record Table(
    String caption,
    String unit,
    List<Column> columns,
    List<List<Cell>> rows,
    Optional<List<Cell>> total)
    implements Block {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    total = total.map(List::copyOf);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table without columns");
    }
    rows.forEach(requireCells(columns.size()));
    total.ifPresent(requireCells(columns.size()));
  }

  private static Consumer<List<Cell>> requireCells(int columns) {
    return row -> {
      if (row.size() != columns) {
        throw new IllegalArgumentException(columns + " columns, but a row of " + row.size());
      }
    };
  }

  /** How a column's cells stand. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A column and its head.
   *
   * @param width share of the table's width; only the proportion to the other columns counts, &gt;
   *     0
   */
  public record Column(String title, Align align, double width) {
    public Column {
      if (!(width > 0)) {
        throw new IllegalArgumentException("a column without width: " + title);
      }
    }

    public static Column text(String title, double width) {
      return new Column(title, Align.LEFT, width);
    }

    public static Column number(String title, double width) {
      return new Column(title, Align.RIGHT, width);
    }
  }

  /**
   * What a cell shows, and its number where it has one: a workbook gets the number, paper the text.
   *
   * @param number a share is the fraction (0.228 for {@code 22,8%})
   */
  public record Cell(String shown, Optional<BigDecimal> number, Shape shape) {
    /** What kind of number it is, for a workbook's cell. */
    public enum Shape {
      TEXT,
      COUNT,
      SHARE
    }

    public static Cell text(String shown) {
      return new Cell(shown, Optional.empty(), Shape.TEXT);
    }

    public static Cell blank() {
      return text("");
    }

    /** {@code 312.450} */
    public static Cell count(long value) {
      return count(BigInteger.valueOf(value));
    }

    public static Cell count(BigInteger value) {
      return new Cell(Figures.count(value), Optional.of(new BigDecimal(value)), Shape.COUNT);
    }

    /**
     * A count in words of the caller's ({@code 05}, {@code 41.000-43.000}) with its number.
     *
     * @param shown what paper says
     */
    public static Cell count(String shown, long value) {
      return new Cell(shown, Optional.of(BigDecimal.valueOf(value)), Shape.COUNT);
    }

    /**
     * A share or a change as the caller rounds it ({@code 22,8%}, {@code +8,4%}).
     *
     * @param fraction 0.228 for 22.8 %
     */
    public static Cell share(String shown, BigDecimal fraction) {
      return new Cell(shown, Optional.of(fraction), Shape.SHARE);
    }
  }
}
