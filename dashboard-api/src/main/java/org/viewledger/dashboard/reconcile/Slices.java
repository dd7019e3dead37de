package org.viewledger.dashboard.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.proof.RecordScope;
import org.viewledger.dashboard.proof.RecordScope.IdRange;
import org.viewledger.dashboard.warehouse.Parameters;
import org.viewledger.dashboard.warehouse.Row;
import org.viewledger.dashboard.warehouse.Warehouse;

/**
 * Cuts the work so that no statement needs more memory than an engine of a ward has: small pages
 * together, a large page by ranges of its posts' ids.
 */
final class Slices {
  /** The weight of one statement, in observations: a few metrics each, some 100 bytes a value. */
  static final long OBSERVATIONS = 250_000;

  private static final int PAGES = 400;

  /** A record of a post weighs as much as so many observations. */
  private static final int RECORD = 4;

  /**
   * So does a day of a post, with or without a reading: all midnights of a post are computed at
   * once, about a kilobyte each.
   */
  private static final int DAY = 3;

  private final Warehouse warehouse;
  private final long observations;

  Slices(Warehouse warehouse, long observations) {
    this.warehouse = warehouse;
    this.observations = observations;
  }

  /**
   * Every page that the raw record or a table of figures names, in slices.
   *
   * @param only the pages to look at; empty for all
   */
  List<Slice> of(Set<PageKey> only) {
    List<Slice> slices = new ArrayList<>();
    List<PageKey> together = new ArrayList<>();
    long weight = 0;
    for (Row row : warehouse.ask(new Parameters().sql(weights()))) {
      PageKey page = new PageKey(row.text("platform"), row.text("page_id"));
      long own = row.number("weight");
      if (!only.isEmpty() && !only.contains(page)) {
        continue;
      }
      if (own > observations) {
        slices.add(new Slice(List.of(page), ranges(page)));
        continue;
      }
      if (!together.isEmpty() && (weight + own > observations || together.size() == PAGES)) {
        slices.add(slice(together));
        together = new ArrayList<>();
        weight = 0;
      }
      together.add(page);
      weight += own;
    }
    if (!together.isEmpty()) {
      slices.add(slice(together));
    }
    return slices;
  }

  private static Slice slice(List<PageKey> pages) {
    return new Slice(pages, List.of(RecordScope.of(pages)));
  }

  private List<RecordScope> ranges(PageKey page) {
    Parameters parameters = new Parameters();
    List<String> starts =
        warehouse
            .ask(
                parameters.sql(
                    """
                    SELECT min(post_id) AS start FROM (
                      SELECT post_id, sum(n) OVER (ORDER BY post_id) AS so_far FROM (
                        SELECT post_id, sum(n) AS n FROM (
                          SELECT post_id, count() AS n FROM viewledger.observation WHERE %PAGE%
                          GROUP BY post_id
                          UNION ALL
                          SELECT post_id, %RECORD% * count() AS n FROM viewledger.post_record
                          WHERE %PAGE% GROUP BY post_id
                          UNION ALL
                          SELECT post_id, %DAY% * count() AS n FROM viewledger.post_day
                          WHERE %PAGE% GROUP BY post_id)
                        GROUP BY post_id))
                    GROUP BY intDiv(so_far, %SIZE%) ORDER BY start
                    """
                        .replace("%RECORD%", Integer.toString(RECORD))
                        .replace("%DAY%", Integer.toString(DAY))
                        .replace("%SIZE%", parameters.number(observations))
                        .replace(
                            "%PAGE%",
                            "platform = "
                                + parameters.text(page.platform())
                                + " AND page_id = "
                                + parameters.text(page.pageId()))))
            .stream()
            .map(row -> row.text("start"))
            .toList();
    List<RecordScope> scopes = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      // Together the ranges leave out no id, also none that only a table of figures names.
      Optional<String> before =
          i + 1 < starts.size() ? Optional.of(starts.get(i + 1)) : Optional.empty();
      scopes.add(RecordScope.of(page, new IdRange(i == 0 ? "" : starts.get(i), before)));
    }
    return scopes;
  }

  private static String weights() {
    return """
        SELECT platform, page_id, toInt64(sum(n)) AS weight FROM (
          SELECT toString(platform) AS platform, page_id, count() AS n FROM viewledger.observation
          GROUP BY platform, page_id
          UNION ALL
          SELECT toString(platform), page_id, %RECORD% * count() FROM viewledger.post_record
          GROUP BY platform, page_id
          UNION ALL
          SELECT toString(platform), page_id, %DAY% * count() FROM viewledger.post_day
          GROUP BY platform, page_id
          UNION ALL SELECT DISTINCT toString(platform), page_id, 0 FROM viewledger.post
          UNION ALL SELECT DISTINCT toString(platform), page_id, 0 FROM viewledger.topic_day
          UNION ALL SELECT DISTINCT toString(platform), page_id, 0 FROM viewledger.topic_cohort
          UNION ALL SELECT DISTINCT toString(platform), page_id, 0 FROM viewledger.topic_posts)
        GROUP BY platform, page_id ORDER BY platform, page_id
        """
        .replace("%RECORD%", Integer.toString(RECORD))
        .replace("%DAY%", Integer.toString(DAY));
  }
}
