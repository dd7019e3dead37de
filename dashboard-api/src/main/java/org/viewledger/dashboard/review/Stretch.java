package org.viewledger.dashboard.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;

/**
 * What some days came to.
 *
 * @param closed whether it was read from the closed book
 * @param views in the period: of all posts, whenever published
 * @param viewsOfItsPosts of the posts published on these days, at the end of the last
 * @param engagement in the period
 * @param parts what engagement adds up here, such as {@code reactions}
 * @param platforms those that the views count, by id
 * @param byTopic views in the period by primary topic
 */
public record Stretch(
    DayRange days,
    boolean closed,
    Figure views,
    Figure viewsOfItsPosts,
    Figure engagement,
    List<String> parts,
    List<String> platforms,
    Published published,
    Map<String, Figure> byTopic) {
  public Stretch {
    parts = List.copyOf(parts);
    platforms = List.copyOf(platforms);
    byTopic = Map.copyOf(byTopic);
  }

  /** The figure of a topic; absent where it has none. */
  Figure views(String topic) {
    return Optional.ofNullable(byTopic.get(topic)).orElse(Figure.ABSENT);
  }
}
