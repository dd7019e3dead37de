package org.viewledger.dashboard.warehouse;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.TopicsAnswer;

/** How much memory an answer takes, in rows of some half a kilobyte. */
final class Weight {
  /** A taxonomy has some hundred rules. */
  private static final int TAXONOMY = 50;

  private Weight() {}

  static long of(Object answer) {
    if (answer instanceof GainsAnswer gains) {
      return 1L + gains.rows().size();
    }
    if (answer instanceof CohortsAnswer cohorts) {
      return 1L + cohorts.rows().size();
    }
    if (answer instanceof PostsPage page) {
      return 1L + page.rows().size();
    }
    if (answer instanceof PostDays days) {
      return 1L + days.days().size();
    }
    if (answer instanceof TopicsAnswer topics) {
      return (long) (1 + topics.inForce().size()) * TAXONOMY + topics.posts().size();
    }
    if (answer instanceof Optional<?> maybe) {
      return maybe.map(Weight::of).orElse(1L);
    }
    if (answer instanceof Map<?, ?> map) {
      return 1L + map.size();
    }
    return answer instanceof Collection<?> rows ? 1L + rows.size() : 1;
  }
}
