package org.viewledger.dashboard.query;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;

/** One cut of the ledger as one caller may see it: every question is narrowed, or refused. */
final class ScopedView implements LedgerView {
  private final LedgerView view;
  private final Scope scope;
  private final ZoneId zone;
  private final FormerPages former;

  ScopedView(LedgerView view, Scope scope, ZoneId zone) {
    this.view = view;
    this.scope = scope;
    this.zone = zone;
    this.former = new FormerPages(view, scope, zone);
  }

  @Override
  public GainsAnswer gains(GainsQuery query) {
    return view.gains(
        new GainsQuery(
            query.metric(),
            scope.narrowed(query.days()),
            query.by(),
            scope.narrowed(query.filters())));
  }

  @Override
  public CohortsAnswer cohorts(CohortsQuery query) {
    Filters filters = scope.narrowed(query.filters());
    CohortsQuery narrowed =
        new CohortsQuery(
            query.metric(), scope.narrowed(query.published()), query.by(), filters, query.at());
    former.check(narrowed);
    return view.cohorts(narrowed);
  }

  @Override
  public PostsPage posts(PostsQuery query) {
    PostsPage page = view.posts(narrowed(query, scope.narrowed(query.filters())));
    return new PostsPage(page.rows().stream().map(former::row).toList(), page.next());
  }

  private PostsQuery narrowed(PostsQuery query, Filters filters) {
    return new PostsQuery(
        query.published().map(scope::narrowed).or(scope::days),
        filters,
        query.marks(),
        query.search(),
        query.sort(),
        query.limit(),
        query.after());
  }

  @Override
  public List<PostGain> mostGained(String metric, DayRange days, Filters filters, int limit) {
    Filters narrowed = scope.narrowed(filters);
    return shown(
        view.mostGained(metric, scope.narrowed(days), former.during(days, narrowed), limit));
  }

  @Override
  public List<PostGain> ranked(RankedQuery query) {
    boolean atAge = query.metric().kind() == FigureMetric.Kind.AT_AGE;
    Filters filters = scope.narrowed(query.which().filters());
    Filters whose = former.during(atAge ? FormerPages.EVER : query.days(), filters);
    return shown(
        view.ranked(
            new RankedQuery(
                narrowed(query.which(), whose),
                query.metric(),
                atAge ? query.days() : scope.narrowed(query.days()))));
  }

  private List<PostGain> shown(List<PostGain> gains) {
    return gains.stream()
        .map(gain -> new PostGain(former.row(gain.post()), gain.figure()))
        .toList();
  }

  @Override
  public List<PostRow> sameItem(PostKey key) {
    return shows(key)
        ? view.sameItem(key).stream()
            .filter(other -> scope.knows(other.key().page()) && isSeen(other))
            .map(former::row)
            .toList()
        : List.of();
  }

  @Override
  public List<Assigned> assignments(PostKey key) {
    return shows(key) ? view.assignments(key) : List.of();
  }

  @Override
  public List<Taxonomy> versions(String unit) {
    return view.versions(unit).stream().filter(this::isShown).toList();
  }

  @Override
  public Optional<PostDetail> post(PostKey key) {
    return scope.knows(key.page())
        ? view.post(key).filter(post -> isSeen(post.row())).map(former::detail)
        : Optional.empty();
  }

  @Override
  public Optional<PostDays> days(PostKey key, String metric) {
    return shows(key)
        ? view.days(key, metric).map(days -> former.days(key.page(), days))
        : Optional.empty();
  }

  @Override
  public TopicTold told(PostKey key) {
    return shows(key) ? view.told(key) : TopicTold.NOTHING;
  }

  /** Whether there is a post that may be seen; of a page that is all theirs no look is needed. */
  private boolean shows(PostKey key) {
    boolean all = scope.holds(key.page()) && scope.topic().isEmpty() && scope.days().isEmpty();
    return all || post(key).isPresent();
  }

  /** Of a page that left: published while it was theirs. */
  private boolean isSeen(PostRow post) {
    PageKey page = post.key().page();
    boolean ofTopic = scope.topic().map(post.topic()::equals).orElse(true);
    boolean always = scope.holds(page) && scope.days().isEmpty();
    return ofTopic
        && (always || post.publishDay().filter(day -> scope.sees(page, day)).isPresent());
  }

  @Override
  public List<PageRow> pages(List<PageKey> only) {
    List<PageKey> wanted = only.isEmpty() ? scope.known() : only;
    if (wanted.isEmpty() && !scope.seesEveryPage()) {
      return List.of();
    }
    // Of very many it is quicker to ask for all, and shorter.
    return view.pages(wanted.size() > Filters.MAX_VALUES ? List.of() : wanted).stream()
        .filter(row -> scope.knows(row.page()))
        .filter(row -> only.isEmpty() || only.contains(row.page()))
        .map(former::page)
        .toList();
  }

  @Override
  public List<PageReadingRow> readings(PageKey page) {
    if (!scope.knows(page)) {
      throw new OutOfScopeException("there is no page " + page.text() + " in your scope");
    }
    return view.readings(page).stream()
        .filter(
            row ->
                (scope.holds(page) && scope.days().isEmpty())
                    || scope.sees(page, LocalDate.ofInstant(row.observedAt(), zone)))
        .toList();
  }

  @Override
  public List<Taxonomy> taxonomies() {
    return view.taxonomies().stream().filter(this::isShown).toList();
  }

  @Override
  public TopicsAnswer topics(Filters filters) {
    TopicsAnswer answer = view.topics(scope.narrowed(filters));
    return new TopicsAnswer(
        answer.inForce().stream().filter(this::isShown).toList(), answer.posts(), answer.labels());
  }

  /** Their own and those that theirs inherit from. */
  private boolean isShown(Taxonomy taxonomy) {
    return scope.has(taxonomy.unit())
        || scope.holding().filter(own -> own.above().contains(taxonomy.unit())).isPresent();
  }

  @Override
  public List<PostWords> words(Optional<PostKey> after, int limit) {
    List<PostWords> found = new ArrayList<>();
    Optional<PostKey> from = after;
    while (true) {
      List<PostWords> page = view.words(from, limit);
      page.stream().filter(post -> isWhole(post.key())).forEach(found::add);
      if (page.size() < limit || found.size() >= limit) {
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
      }
      from = Optional.of(page.get(page.size() - 1).key());
    }
  }

  @Override
  public Map<PostKey, Long> gained(PostKey first, PostKey last, String metric, DayRange days) {
    return view.gained(first, last, metric, scope.narrowed(days)).entrySet().stream()
        .filter(post -> isWhole(post.getKey()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What rules are tried on: pages of today; nothing of it is told where a topic is shared. */
  private boolean isWhole(PostKey post) {
    return scope.holds(post.page()) && scope.topic().isEmpty() && scope.days().isEmpty();
  }
}
