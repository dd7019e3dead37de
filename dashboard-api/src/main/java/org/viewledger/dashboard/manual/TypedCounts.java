package org.viewledger.dashboard.manual;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.viewledger.contract.Instants;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Nearest;

/**
 * What a person types of one post, once.
 *
 * @param id drawn by who sends it, 8 to 64 letters, digits and hyphens: the same sent twice counts
 *     once
 * @param pageName what the page is called; empty says nothing
 * @param title likewise of the post
 * @param publishedAt likewise
 * @param observedAt when the counters stood so; empty for the moment it is taken
 * @param metrics totals since publication, by the catalogue's id; at least one
 */
public record TypedCounts(
    String id,
    PostKey post,
    Optional<String> pageName,
    Optional<String> title,
    Optional<Instant> publishedAt,
    Optional<Instant> observedAt,
    SortedMap<String, Long> metrics) {
  /** Longest title or name. */
  public static final int MAX_TEXT = 1_000;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  public TypedCounts {
    metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    publishedAt = publishedAt.map(Instants::toMillis);
    observedAt = observedAt.map(Instants::toMillis);
    if (!ID.matcher(id).matches()) {
      throw new InvalidQueryException(
          "id", "id must have 8 to 64 letters, digits and hyphens, drawn anew each time");
    }
    if (metrics.isEmpty()) {
      throw new InvalidQueryException("metrics", "metrics must hold at least one count");
    }
    check("pageName", pageName);
    check("title", title);
  }

  private static void check(String name, Optional<String> text) {
    if (text.isPresent() && (text.get().isBlank() || text.get().length() > MAX_TEXT)) {
      throw new InvalidQueryException(name, name + " must have 1 to " + MAX_TEXT + " characters");
    }
  }

  /**
   * Refuses what cannot be counted of such a post.
   *
   * @throws InvalidQueryException naming the field and what is right
   */
  public void check(MetricCatalogue catalogue) {
    Platform platform =
        Platform.of(post.platform())
            .orElseThrow(() -> new InvalidQueryException("platform", "there is no such platform"));
    List<String> known = countable(catalogue, platform);
    metrics.forEach(
        (metric, value) -> {
          if (!known.contains(metric)) {
            throw new InvalidQueryException(
                "metrics",
                "of "
                    + platform.id()
                    + " there is no count "
                    + metric.replaceAll("\\p{Cntrl}+", " ")
                    + Nearest.hint(metric, known)
                    + "; there is "
                    + String.join(", ", known));
          }
          if (value < 0 || value > Observation.MAX_COUNTER) {
            throw new InvalidQueryException("metrics", metric + " must be 0 to 2^53 - 1");
          }
        });
  }

  /** What people may type of a post on a platform, in the order of the catalogue. */
  public static List<String> countable(MetricCatalogue catalogue, Platform platform) {
    return catalogue.postMetrics().stream()
        .filter(metric -> metric.offline() == (platform == Platform.OFFLINE))
        .map(Metric::id)
        .toList();
  }
}
