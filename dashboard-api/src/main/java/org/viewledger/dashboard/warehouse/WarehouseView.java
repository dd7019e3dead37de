package org.viewledger.dashboard.warehouse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.query.Apart;
import org.viewledger.dashboard.query.Assigned;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Group;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageReadingRow;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostCursor;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostWords;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.RankedQuery;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.query.UnitChains;

/** Asks the warehouse, question by question; a view is of one read and thrown away after it. */
final class WarehouseView implements LedgerView {
  private final Warehouse warehouse;
  private final MetricCatalogue catalogue;
  private final UnitChains chains;
  private final BigDecimal estimatePercent;
  private final FigureSource source;
  private final TopicsSql topics;
  private final Breadth breadth;

  /** Which posts are the same item: asked once, since a view is of one cut; guarded by this. */
  private @Nullable List<Row> links;

  WarehouseView(
      Warehouse warehouse,
      MetricCatalogue catalogue,
      UnitChains chains,
      BigDecimal estimatePercent,
      FigureSource source) {
    this(warehouse, catalogue, chains, estimatePercent, source, new Breadth(warehouse));
  }

  /**
   * @param breadth of the tables; a raw record is read by its pages anyway
   */
  WarehouseView(
      Warehouse warehouse,
      MetricCatalogue catalogue,
      UnitChains chains,
      BigDecimal estimatePercent,
      FigureSource source,
      Breadth breadth) {
    this.warehouse = warehouse;
    this.catalogue = catalogue;
    this.chains = chains;
    this.estimatePercent = estimatePercent;
    this.source = source;
    this.topics = new TopicsSql(source);
    this.breadth = breadth;
  }

  @Override
  public GainsAnswer gains(GainsQuery query) {
    List<GainsAnswer> parts = query.byPhase().stream().map(this::gainsOfPhase).toList();
    return parts.size() == 1 ? parts.get(0) : GainsAnswer.together(query, parts, estimatePercent);
  }

  private GainsAnswer gainsOfPhase(GainsQuery query) {
    boolean record = source instanceof FigureSource.RawRecord;
    GainsSql sql = new GainsSql(catalogue, source, record ? 0 : breadth.pages());
    return new GainsFold(query, estimatePercent)
        .fold(
            warehouse.ask(sql.figures(query)),
            warehouse.ask(sql.lastRead(query)),
            new Keys(query.by(), query.filters().belonging(), new Parameters()));
  }

  @Override
  public CohortsAnswer cohorts(CohortsQuery query) {
    CohortsSql sql = new CohortsSql(catalogue, source);
    Keys keys = new Keys(query.by(), query.filters().belonging(), new Parameters());
    List<Row> linkedPosts = links(sql);
    Map<Group, CohortsFold.Linked> linked =
        linkedPosts.isEmpty()
            ? Map.of()
            : CohortsFold.linked(warehouse.ask(sql.linkedMembers(query)), linkedPosts, keys);
    Apart without = CohortsFold.apart(warehouse.ask(sql.withoutFigure(query)));
    Apart unknown = CohortsFold.apart(warehouse.ask(sql.unknownPublication(query)));
    return new CohortsFold(query, estimatePercent)
        .fold(warehouse.ask(sql.figures(query)), linked, keys, without, unknown);
  }

  private synchronized List<Row> links(CohortsSql sql) {
    List<Row> known = links;
    if (known == null) {
      known = warehouse.ask(sql.links());
      links = known;
    }
    return known;
  }

  @Override
  public PostsPage posts(PostsQuery query) {
    List<Row> rows = warehouse.ask(PostsSql.page(query, source));
    List<PostRow> posts = rows.stream().limit(query.limit()).map(PostRows::row).toList();
    if (rows.size() <= query.limit()) {
      return new PostsPage(posts, Optional.empty());
    }
    Row last = rows.get(query.limit() - 1);
    return new PostsPage(
        posts, Optional.of(new PostCursor(last.maybeNumber("sorted"), PostRows.row(last).key())));
  }

  @Override
  public List<PostGain> mostGained(String metric, DayRange days, Filters filters, int limit) {
    return warehouse.ask(new MostGainedSql(catalogue).rows(metric, days, filters, limit)).stream()
        .map(row -> MostGainedSql.gain(row, estimatePercent))
        .toList();
  }

  @Override
  public List<PostGain> ranked(RankedQuery query) {
    RankedSql sql = new RankedSql(catalogue);
    return warehouse.ask(sql.rows(query)).stream()
        .map(row -> sql.gain(query, row, estimatePercent))
        .toList();
  }

  @Override
  public List<PostRow> sameItem(PostKey key) {
    ContentLinks links = new ContentLinks();
    Set<String> named = new TreeSet<>();
    for (Row row : links(new CohortsSql(catalogue, source))) {
      links.add(row.text("post_key"), row.maybeText("same_as"), row.maybeText("replaces"));
      named.add(row.text("post_key"));
      row.maybeText("same_as").ifPresent(named::add);
      row.maybeText("replaces").ifPresent(named::add);
    }
    String item = links.item(key.text());
    List<PostKey> others =
        named.stream()
            .filter(other -> !other.equals(key.text()) && links.item(other).equals(item))
            .flatMap(other -> PostKey.parse(other).stream())
            .limit(PostsQuery.DEFAULT_LIMIT)
            .toList();
    return others.isEmpty()
        ? List.of()
        : warehouse.ask(PostsSql.these(others, source)).stream().map(PostRows::row).toList();
  }

  @Override
  public List<Assigned> assignments(PostKey key) {
    return post(key)
        .map(
            post ->
                warehouse
                    .ask(
                        TopicsSql.assignments(
                            post.row().key(), ids(post), PostsQuery.DEFAULT_LIMIT))
                    .stream()
                    .map(TopicRows::assigned)
                    .toList())
        .orElse(List.of());
  }

  @Override
  public List<Taxonomy> versions(String unit) {
    return warehouse.ask(TopicsSql.versions(unit, PostsQuery.DEFAULT_LIMIT)).stream()
        .map(TopicRows::taxonomy)
        .toList();
  }

  private static List<String> ids(PostDetail post) {
    return Stream.concat(Stream.of(post.row().key().postId()), post.aliases().stream())
        .distinct()
        .toList();
  }

  @Override
  public Optional<PostDetail> post(PostKey key) {
    return warehouse.ask(PostsSql.one(key, source)).stream().findFirst().map(PostRows::detail);
  }

  @Override
  public Optional<PostDays> days(PostKey key, String metric) {
    return post(key)
        .map(
            post -> {
              Optional<PostDetail.Balance> balance =
                  Optional.ofNullable(post.balances().get(metric));
              List<Row> days =
                  warehouse.ask(PostsSql.days(post.row().key(), metric, catalogue, source));
              return new PostDays(
                  metric,
                  balance.map(PostDetail.Balance::opening),
                  balance.map(PostDetail.Balance::last),
                  days.stream().map(PostRows::day).toList());
            });
  }

  @Override
  public List<PageRow> pages(List<PageKey> only) {
    return warehouse.ask(ReferenceSql.pages(only)).stream()
        .map(
            row ->
                new PageRow(
                    new PageKey(row.text("of_platform"), row.text("page_id")),
                    row.maybeText("name"),
                    row.number("post_count"),
                    row.maybeInstant("newest_ms"),
                    row.maybeInstant("oldest_ms")))
        .toList();
  }

  @Override
  public List<PageReadingRow> readings(PageKey page) {
    return warehouse.ask(ReferenceSql.readings(page)).stream()
        .map(
            row ->
                new PageReadingRow(
                    row.text("id"),
                    row.maybeDay("from_day"),
                    row.maybeDay("to_day"),
                    row.maybeText("zone"),
                    row.maybeNumber("value"),
                    row.maybeInstant("observed").orElseThrow(),
                    row.maybeInstant("recorded").orElseThrow(),
                    row.text("said_by")))
        .toList();
  }

  @Override
  public TopicsAnswer topics(Filters filters) {
    return new TopicsAnswer(
        taxonomies(),
        counts(TopicsSql.postsByTopic(filters)),
        counts(TopicsSql.postsByLabel(filters)));
  }

  @Override
  public List<Taxonomy> taxonomies() {
    return warehouse.ask(topics.inForce()).stream().map(TopicRows::taxonomy).toList();
  }

  @Override
  public TopicTold told(PostKey key) {
    return post(key).map(this::told).orElse(TopicTold.NOTHING);
  }

  private TopicTold told(PostDetail post) {
    PostKey home = post.row().key();
    List<String> ids = ids(post);
    Optional<TopicTold.ByPerson> person =
        warehouse.ask(topics.lastAssignment(home, ids)).stream()
            .findFirst()
            .flatMap(TopicRows::person);
    Optional<TopicTold.ByRules> rules =
        TopicRows.deciding(home.postId(), warehouse.ask(topics.digests(home, ids)))
            .flatMap(
                words ->
                    warehouse
                        .ask(
                            topics.verdict(
                                home.sibling(words.getKey()),
                                words.getValue(),
                                chains.of(home.page())))
                        .stream()
                        .findFirst()
                        .map(TopicRows::rules));
    return new TopicTold(person, rules);
  }

  @Override
  public List<PostWords> words(Optional<PostKey> after, int limit) {
    List<Row> posts = warehouse.ask(PostWordsSql.page(after, limit));
    if (posts.isEmpty()) {
      return List.of();
    }
    PostKey first = TopicRows.key(posts.get(0));
    PostKey last = TopicRows.key(posts.get(posts.size() - 1));
    return TopicRows.words(posts, warehouse.ask(PostWordsSql.assignments(first, last)));
  }

  @Override
  public Map<PostKey, Long> gained(PostKey first, PostKey last, String metric, DayRange days) {
    return warehouse.ask(PostWordsSql.gained(first, last, metric, days, catalogue)).stream()
        .collect(Collectors.toUnmodifiableMap(TopicRows::key, row -> row.number("total")));
  }

  private SortedMap<String, Long> counts(Sql sql) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Row row : warehouse.ask(sql)) {
      counts.put(row.text("id"), row.number("total"));
    }
    return counts;
  }
}
