package org.viewledger.bench.report;

import java.util.Locale;

/** Pieces of a plot that reads well on a light and on a dark page. */
final class Svg {
  private Svg() {}

  static String open(int width, int height, String title) {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
        <title>%3$s</title>
        <style>
        text { font: 13px system-ui, sans-serif; fill: #3b3f45 }
        .one { fill: #4a7fb5 } .other { fill: #b5744a }
        path.one { fill: none; stroke: #4a7fb5; stroke-width: 2 } path.other { fill: none; stroke: #b5744a; stroke-width: 2 }
        .line { stroke: #6b7076; stroke-width: 1.5 }
        @media (prefers-color-scheme: dark) { text { fill: #c9cdd2 } .line { stroke: #a9aeb4 } }
        </style>
        <text x="8" y="20" font-weight="600">%3$s</text>
        """,
        width,
        height,
        escape(title));
  }

  static String text(double x, double y, String anchor, String text) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        escape(text));
  }

  static String line(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line class=\"line\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
        x1,
        y1,
        x2,
        y2);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
