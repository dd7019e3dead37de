package org.viewledger.dashboard.tagging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PostWords;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.topics.PostText;
import org.viewledger.topics.TopicMatcher;
import org.viewledger.topics.Verdict;

/**
 * Tries a draft's rules on every post, page of posts by page of posts, so that memory is that of
 * one page. Each page is of one cut; the ledger may move on between two, which a preview bears.
 */
public final class Previewing {
  private static final int PAGE = 1_000;
  private static final String VIEWS = "views";

  private final Ledger ledger;
  private final Scope scope;
  private final Clock clock;
  private final ZoneId zone;
  private final UnitChains chains;

  public Previewing(Ledger ledger, Clock clock, ZoneId zone, UnitChains chains) {
    this(ledger, Scope.EVERYTHING, clock, zone, chains);
  }

  private Previewing(Ledger ledger, Scope scope, Clock clock, ZoneId zone, UnitChains chains) {
    this.ledger = ledger;
    this.scope = scope;
    this.clock = clock;
    this.zone = zone;
    this.chains = chains;
  }

  /** The same of the units that are somebody's, over posts as they see them. */
  public Previewing within(Scope theirs, Ledger seen) {
    return new Previewing(seen, theirs, clock, zone, chains);
  }

  /**
   * A preview and what it was made from.
   *
   * @param year the last twelve months, up to today
   * @param cut the one that the first page of posts was read at
   */
  public record Made(Preview preview, DayRange year, Cut cut) {}

  /** What publishing the draft would do. */
  public Made of(TaxonomyDraft draft) throws TaxonomyRefusedException {
    scope.check(draft.unit());
    TopicMatcher matcher = TopicMatcher.of(draft.version(draft.base() + 1, clock.instant()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    DayRange year = new DayRange(today.minusMonths(12).plusDays(1), today);
    TopicsAnswer topics = ledger.read(LedgerView::topics).answer();
    Preview.Count count = new Preview.Count();
    Optional<PostKey> after = Optional.empty();
    Cut first = null;
    while (true) {
      Optional<PostKey> from = after;
      Known<List<PostWords>> page = ledger.read(view -> view.words(from, PAGE));
      first = first == null ? page.cut() : first;
      tryOn(
          page.answer().stream().filter(post -> decides(draft.unit(), post, topics)).toList(),
          matcher,
          year,
          count);
      if (page.answer().size() < PAGE) {
        return new Made(count.done(), year, first);
      }
      after = Optional.of(page.answer().get(PAGE - 1).key());
    }
  }

  /** Whether a unit's taxonomy is the one that a post would take its topic from. */
  private boolean decides(String unit, PostWords post, TopicsAnswer topics) {
    for (String each : chains.of(post.key().page())) {
      if (each.equals(unit)) {
        return true;
      }
      if (topics.of(each).isPresent()) {
        return false;
      }
    }
    return false;
  }

  private void tryOn(
      List<PostWords> posts, TopicMatcher matcher, DayRange year, Preview.Count count) {
    Map<PostWords, Verdict> moving = new LinkedHashMap<>();
    for (PostWords post : posts) {
      Verdict verdict = post.assigned() ? null : verdict(post, matcher);
      if (verdict == null || verdict.topic().equals(post.topic())) {
        count.stays(post);
      } else {
        moving.put(post, verdict);
      }
    }
    if (moving.isEmpty()) {
      return;
    }
    List<PostWords> order = new ArrayList<>(moving.keySet());
    PostKey first = order.get(0).key();
    PostKey last = order.get(order.size() - 1).key();
    Map<PostKey, Long> gained = ledger.read(view -> view.gained(first, last, VIEWS, year)).answer();
    moving.forEach(
        (post, verdict) -> count.moves(post, verdict, gained.getOrDefault(post.key(), 0L)));
  }

  private static Verdict verdict(PostWords post, TopicMatcher matcher) {
    return matcher.match(
        new PostText(post.title().orElse(null), post.text().orElse(null), post.hashtags()));
  }
}
