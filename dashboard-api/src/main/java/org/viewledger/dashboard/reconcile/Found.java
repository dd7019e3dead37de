package org.viewledger.dashboard.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;

/**
 * A row that differs.
 *
 * @param version of the stored row, 0 where there is none
 */
record Found(PageKey page, long version, List<Difference> cells) {

  /**
   * Reads what {@link Comparison#sql()} lists.
   *
   * @param parts keys, version, rows computed, rows stored, cells computed, cells stored
   */
  static Found of(Comparison of, List<String> parts) {
    int keys = of.keys().size();
    int columns = of.columns().size();
    String key = String.join("|", parts.subList(0, keys));
    PageKey page =
        new PageKey(
            parts.get(of.keys().indexOf("of_platform")), parts.get(of.keys().indexOf("page_id")));
    long version = Long.parseUnsignedLong(parts.get(keys));
    String computed = parts.get(keys + 1);
    String stored = parts.get(keys + 2);
    List<String> one = parts.subList(keys + 3, keys + 3 + columns);
    List<String> other = parts.subList(keys + 3 + columns, keys + 3 + 2 * columns);
    List<Difference> cells = new ArrayList<>();
    if (!computed.equals("1") || !stored.equals("1")) {
      cells.add(
          new Difference(
              of.table(), key, Difference.WHOLE_ROW, rows(computed, one), rows(stored, other)));
    } else {
      for (int i = 0; i < columns; i++) {
        if (!one.get(i).equals(other.get(i))) {
          cells.add(
              new Difference(
                  of.table(),
                  key,
                  of.columns().get(i).replaceFirst("^cell_", ""),
                  Optional.of(one.get(i)),
                  Optional.of(other.get(i))));
        }
      }
    }
    return new Found(page, version, cells);
  }

  private static Optional<String> rows(String count, List<String> cells) {
    return switch (count) {
      case "0" -> Optional.empty();
      case "1" -> Optional.of(String.join(", ", cells));
      default -> Optional.of(count + " rows");
    };
  }
}
