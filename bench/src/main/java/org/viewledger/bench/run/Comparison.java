package org.viewledger.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Whether runs over the same readings wrote the same rows. */
public final class Comparison {
  /** Computed by every variant; {@code post} by those that keep books. */
  private static final List<String> REQUIRED = List.of("post_day", "topic_day");

  private Comparison() {}

  /** A line for each difference between the first run and another; none where all agree. */
  public static List<String> differences(List<VariantRun> runs) {
    List<String> lines = new ArrayList<>();
    for (VariantRun run : runs) {
      for (String table : REQUIRED) {
        if (!run.digests().containsKey(table)) {
          lines.add(run.name().text() + " wrote no row of " + table);
        }
      }
      lines.addAll(differences(runs.get(0), run));
    }
    return lines;
  }

  private static List<String> differences(VariantRun first, VariantRun other) {
    List<String> lines = new ArrayList<>();
    SortedMap<String, TableDigest> expected = first.digests();
    for (Map.Entry<String, TableDigest> each : other.digests().entrySet()) {
      TableDigest wanted = expected.get(each.getKey());
      if (wanted != null && !wanted.equals(each.getValue())) {
        lines.add(
            each.getKey()
                + " of "
                + other.name().text()
                + ": "
                + each.getValue()
                + ", but of "
                + first.name().text()
                + ": "
                + wanted);
      }
    }
    return lines;
  }
}
