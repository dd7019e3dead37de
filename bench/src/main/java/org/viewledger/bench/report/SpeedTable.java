package org.viewledger.bench.report;

import java.util.List;
import java.util.Locale;

/** The variants side by side. */
public final class SpeedTable {
  private SpeedTable() {}

  /** As a table in Markdown, which a terminal shows well enough. */
  public static String markdown(List<Speed> variants) {
    StringBuilder table =
        new StringBuilder(
            """
            | variant | readings/s | CPU s a million | of it engine | broker | peak MiB | of it engine | state bytes a post | last figure s |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
    for (Speed each : variants) {
      table
          .append("| ")
          .append(each.name().text())
          .append(cell("%,.0f", each.readingsPerSecond()))
          .append(cell("%.1f", each.cpuSecondsPerMillion()))
          .append(cell("%.1f", each.engineCpuSecondsPerMillion()))
          .append(cell("%.1f", each.brokerCpuSecondsPerMillion()))
          .append(cell("%,.0f", each.peakMebibytes()))
          .append(cell("%,.0f", each.enginePeakMebibytes()))
          .append(cell("%,.0f", each.stateBytesPerPost()))
          .append(cell("%.1f", each.lastFigureSeconds()))
          .append(" |\n");
    }
    return table.toString();
  }

  private static String cell(String format, Spread figure) {
    String median = String.format(Locale.ROOT, format, figure.median());
    if (figure.least() == figure.most()) {
      return " | " + median;
    }
    return " | "
        + median
        + " ("
        + String.format(Locale.ROOT, format, figure.least())
        + "–"
        + String.format(Locale.ROOT, format, figure.most())
        + ")";
  }
}
