package org.viewledger.dashboard.pages;

import java.util.List;
import org.viewledger.contract.Taxonomy;

/**
 * A topic's colour and shape, the same on every page and in every year, so that a bar is known
 * again without its name being read; nothing is said by colour alone.
 *
 * @param hue a class of the styles, one for each colour; empty where nothing is marked
 * @param shape an SVG path in a box of 16
 */
public record TopicMark(String hue, String shape) {
  /** What is no topic, such as a page or a total. */
  public static final TopicMark NONE = new TopicMark("", "");

  /** The seven colours of Okabe and Ito that are neither ink nor paper. */
  private static final int HUES = 7;

  private static final String RING = "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14z";
  private static final List<String> SHAPES =
      List.of(
          RING,
          "M2 2h12v12H2z",
          "M8 1l7 13H1z",
          "M8 0l8 8-8 8-8-8z",
          "M5 1h6v4h4v6h-4v4H5v-4H1V5h4z",
          "M1 2h14L8 15z");

  /** Spreads the standard taxonomy's ids so that no two share both colour and shape. */
  private static final int SPREAD = 1027;

  private static final int NOISY_BITS = 8;

  /** By the id alone: a topic that comes or goes changes no other topic's mark. */
  public static TopicMark of(String id) {
    if (id.isEmpty() || id.equals(Taxonomy.UNCLASSIFIED)) {
      return new TopicMark("hue-none", RING);
    }
    int spread = (id.hashCode() * SPREAD) >>> NOISY_BITS;
    return new TopicMark("hue" + spread % HUES, SHAPES.get(spread / HUES % SHAPES.size()));
  }

  public boolean shown() {
    return !hue.isEmpty();
  }
}
