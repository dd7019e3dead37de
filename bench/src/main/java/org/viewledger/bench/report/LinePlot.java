package org.viewledger.bench.report;

import java.util.List;
import java.util.Locale;

/** How figures grow with a size, as SVG: a dot a measurement, both axes from zero. */
public final class LinePlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final int LEFT = 90;
  private static final int RIGHT = 170;
  private static final int TOP = 44;
  private static final int BOTTOM = 46;
  private static final List<String> CLASSES = List.of("one", "other");

  private LinePlot() {}

  /** A measurement. */
  public record Point(double x, double y) {}

  /** Measurements in the order of x. */
  public record Series(String name, List<Point> points) {}

  /** The plot; of more than two series the third looks like the first. */
  public static String of(String title, String xName, String unit, List<Series> all) {
    double mostX = most(all, true);
    double mostY = most(all, false);
    StringBuilder svg = new StringBuilder(Svg.open(WIDTH, HEIGHT, title));
    svg.append(Svg.line(LEFT, TOP, LEFT, HEIGHT - BOTTOM))
        .append(Svg.line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM))
        .append(Svg.text(LEFT - 8, TOP + 4, "end", number(mostY) + ' ' + unit))
        .append(Svg.text(LEFT - 8, HEIGHT - BOTTOM + 4, "end", "0"))
        .append(Svg.text(WIDTH - RIGHT, HEIGHT - BOTTOM + 20, "end", number(mostX) + ' ' + xName));
    for (int i = 0; i < all.size(); i++) {
      String style = CLASSES.get(i % CLASSES.size());
      StringBuilder path = new StringBuilder("M");
      double x = 0;
      double y = 0;
      for (Point point : all.get(i).points()) {
        x = LEFT + point.x() / mostX * (WIDTH - LEFT - RIGHT);
        y = HEIGHT - BOTTOM - point.y() / mostY * (HEIGHT - TOP - BOTTOM);
        path.append(String.format(Locale.ROOT, "%.1f %.1f ", x, y));
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>%n",
                style,
                x,
                y));
      }
      svg.append("<path class=\"" + style + "\" d=\"" + path.toString().strip() + "\"/>\n")
          .append(Svg.text(x + 10, y + 4, "start", all.get(i).name()));
    }
    return svg.append("</svg>\n").toString();
  }

  private static double most(List<Series> all, boolean ofX) {
    return all.stream()
        .flatMap(series -> series.points().stream())
        .mapToDouble(point -> ofX ? point.x() : point.y())
        .max()
        .orElse(1);
  }

  private static String number(double figure) {
    return String.format(Locale.ROOT, figure < 10 ? "%.1f" : "%,.0f", figure);
  }
}
