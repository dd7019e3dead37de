package org.viewledger.dashboard.pages.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Scope;

/**
 * The last answers to whoever asks the same of the same cut: at one cut an answer never changes, so
 * the page is made again without the thirty questions.
 */
final class KeptAnswers {
  private static final int MOST = 64;

  private final SideAnswers.Metrics metrics;
  private final Map<Asked, Known<OverviewAnswers>> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Known<OverviewAnswers>> eldest) {
          return size() > MOST;
        }
      };

  KeptAnswers(SideAnswers.Metrics metrics) {
    this.metrics = metrics;
  }

  private record Asked(long cut, Scope scope, OverviewQuestion question) {}

  /**
   * The answer to a question.
   *
   * @param ledger as the scope leaves it
   * @param scope of who asks: another's answer is not theirs
   */
  Known<OverviewAnswers> answer(Ledger ledger, Scope scope, OverviewQuestion question) {
    Cut newest = ledger.latestCut();
    Optional<Known<OverviewAnswers>> known = find(new Asked(newest.number(), scope, question));
    return known.orElseGet(
        () -> {
          Known<OverviewAnswers> asked =
              ledger.read(view -> OverviewAnswers.ask(view, metrics, question));
          // Number 0 is also that of a ledger that is being counted anew.
          if (asked.cut().number() != 0) {
            keep(new Asked(asked.cut().number(), scope, question), asked);
          }
          return asked;
        });
  }

  private synchronized Optional<Known<OverviewAnswers>> find(Asked asked) {
    return Optional.ofNullable(kept.get(asked));
  }

  private synchronized void keep(Asked asked, Known<OverviewAnswers> answers) {
    kept.put(asked, answers);
  }
}
