package org.viewledger.bench.report;

import java.util.List;
import java.util.Locale;

/** Bars beside each other as SVG: the median, and a line from the smallest to the largest. */
public final class BarPlot {
  private static final int WIDTH = 720;
  private static final int LEFT = 170;
  private static final int RIGHT = 110;
  private static final int TOP = 40;
  private static final int ROW = 34;
  private static final int BAR = 18;

  private BarPlot() {}

  /** One bar. */
  public record Bar(String name, Spread figure) {}

  /**
   * The plot.
   *
   * @param format of a figure, for {@link String#format}
   */
  public static String of(String title, String format, List<Bar> bars) {
    double most = bars.stream().mapToDouble(bar -> bar.figure().most()).max().orElse(1);
    double scale = (WIDTH - LEFT - RIGHT) / Math.max(most, 1e-9);
    StringBuilder svg = new StringBuilder(Svg.open(WIDTH, TOP + bars.size() * ROW + 8, title));
    int y = TOP;
    for (Bar bar : bars) {
      Spread figure = bar.figure();
      double end = LEFT + figure.most() * scale;
      svg.append(Svg.text(LEFT - 10, y + 14, "end", bar.name()))
          .append(
              String.format(
                  Locale.ROOT,
                  "<rect class=\"one\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                  LEFT,
                  y,
                  Math.max(1, figure.median() * scale),
                  BAR))
          .append(Svg.line(LEFT + figure.least() * scale, y + 9, end, y + 9))
          .append(
              Svg.text(
                  end + 8, y + 14, "start", String.format(Locale.ROOT, format, figure.median())));
      y += ROW;
    }
    return svg.append("</svg>\n").toString();
  }
}
