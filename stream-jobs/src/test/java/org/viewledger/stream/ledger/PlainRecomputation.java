package org.viewledger.stream.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.rows.Table;

/**
 * The tables straight from the accounting rules and all events at once: nothing is reduced, kept or
 * booked as a difference, and no code of the ledger is used. Slow and meant to be obviously right.
 */
public final class PlainRecomputation {
  /** Marks the point that publication adds; no reading names such a field. */
  private static final String PUBLICATION = "(publication)";

  private final ZoneId zone;
  private final Tables tables = new Tables();
  private final Map<List<Object>, Map<String, @Nullable Object>> sums = new LinkedHashMap<>();

  /** What a record said, and where it lay in its partition. */
  public record Heard(Event event, long offset) {}

  private PlainRecomputation(ZoneId zone) {
    this.zone = zone;
  }

  /** Of events that lie one after the other in one partition, where no unit has topics. */
  static Tables tables(Collection<? extends Event> events, ZoneId zone) {
    List<Heard> heard = new ArrayList<>();
    events.forEach(event -> heard.add(new Heard(event, heard.size())));
    return tables(heard, zone, page -> List.of());
  }

  /**
   * The tables that tell what is known now, and what the topics' rules make of every id's words.
   *
   * @param units of a page, its own first, then those above it
   */
  public static Tables tables(
      List<Heard> heard, ZoneId zone, Function<PageKey, List<String>> units) {
    PlainRecomputation plain = new PlainRecomputation(zone);
    Map<PostKey, List<Event>> byId = new TreeMap<>();
    for (Heard each : heard) {
      postOf(each.event())
          .ifPresent(id -> byId.computeIfAbsent(id, any -> new ArrayList<>()).add(each.event()));
    }
    Map<PostKey, List<PostKey>> ids = new TreeMap<>();
    byId.keySet()
        .forEach(id -> ids.computeIfAbsent(home(id, byId), any -> new ArrayList<>()).add(id));
    PlainTopics topics = new PlainTopics(heard, units);
    byId.forEach((id, told) -> topics.classify(id, records(standing(told)), plain.tables));
    ids.forEach(
        (key, all) -> {
          List<Event> told = new ArrayList<>();
          all.forEach(id -> told.addAll(byId.getOrDefault(id, List.of())));
          plain.post(key, told, topics.of(key, all), topics.labels(all));
        });
    plain.sums.forEach(
        (key, row) -> {
          List<Object> columns = key.subList(1, key.size());
          plain.tables.put((Table) key.get(0), columns, row);
        });
    return plain.tables;
  }

  private static Optional<PostKey> postOf(Event event) {
    PostKey post =
        event instanceof Observation o
            ? o.post()
            : event instanceof PostRecord p
                ? p.post()
                : event instanceof Withdrawal w
                    ? w.post()
                    : event instanceof TopicAssignment a ? a.post() : null;
    return Optional.ofNullable(post);
  }

  // ---- identity

  private static PostKey home(PostKey id, Map<PostKey, List<Event>> byId) {
    List<PostKey> claimants = new ArrayList<>();
    byId.forEach(
        (by, told) -> {
          boolean mutual = aliases(byId.get(id)).contains(by.postId());
          if (!by.equals(id)
              && by.page().equals(id.page())
              && aliases(told).contains(id.postId())
              && !(mutual && utf8(id.text(), by.text()) < 0)) {
            claimants.add(by);
          }
        });
    return claimants.stream().min((a, b) -> utf8(a.text(), b.text())).orElse(id);
  }

  private static NavigableSet<String> aliases(@Nullable List<Event> told) {
    NavigableSet<String> aliases = new TreeSet<>();
    for (Event event : standing(told == null ? List.of() : told)) {
      if (event instanceof PostRecord post) {
        aliases.addAll(post.aliases());
        aliases.remove(post.post().postId());
      }
    }
    return aliases;
  }

  static int utf8(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  // ---- what stands

  private static boolean brought(String source) {
    return source.startsWith("import/") || source.startsWith("manual/");
  }

  private static List<Event> standing(List<Event> told) {
    List<Event> standing = new ArrayList<>();
    for (Event event : told) {
      String source =
          event instanceof Observation o
              ? o.source()
              : event instanceof PostRecord p ? p.source() : null;
      boolean taken =
          source != null
              && brought(source)
              && told.stream()
                  .anyMatch(
                      w ->
                          w instanceof Withdrawal withdrawal
                              && withdrawal.withdraws().equals(source)
                              && !event.recordedAt().isAfter(withdrawal.recordedAt()));
      if (source != null && !taken) {
        standing.add(event);
      }
    }
    return standing;
  }

  private static List<PostRecord> records(List<Event> standing) {
    return standing.stream()
        .filter(PostRecord.class::isInstance)
        .map(PostRecord.class::cast)
        .toList();
  }

  // ---- one post

  private void post(PostKey key, List<Event> told, String topic, List<String> labels) {
    List<PostRecord> records = records(standing(told));
    List<Observation> readings =
        standing(told).stream()
            .filter(Observation.class::isInstance)
            .map(Observation.class::cast)
            .toList();
    if (records.isEmpty() && readings.isEmpty()) {
      return;
    }
    Instant publishedAt = value(records, PostRecord::publishedAt, naturalOrder());
    LocalDate publishDay = publishedAt == null ? null : day(publishedAt);
    String origin = text(records, PostRecord::origin);
    SortedMap<String, List<Point>> points = points(readings, publishedAt);
    SortedMap<String, Object> summaries = new TreeMap<>();
    SortedMap<LocalDate, SortedMap<String, List<Object>>> days = new TreeMap<>();
    points.forEach(
        (metric, of) -> {
          summaries.put(metric, summary(of));
          dayRows(of)
              .forEach(
                  (day, row) -> days.computeIfAbsent(day, any -> new TreeMap<>()).put(metric, row));
        });
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    keyColumns(row, key);
    row.put("published_at", publishedAt);
    row.put("publish_day", publishDay);
    row.put("kind", text(records, PostRecord::kind));
    row.put("title", text(records, PostRecord::title));
    row.put("text", text(records, PostRecord::text));
    row.put("permalink", text(records, PostRecord::permalink));
    List<String> hashtags = value(records, PostRecord::hashtags, PlainRecomputation::lists);
    row.put("hashtags", hashtags == null ? List.of() : hashtags);
    NavigableSet<String> aliases = new TreeSet<>();
    for (PostRecord record : records) {
      record.aliases().stream()
          .filter(alias -> !alias.equals(record.post().postId()))
          .forEach(aliases::add);
    }
    row.put("aliases", List.copyOf(aliases));
    row.put("origin", origin);
    row.put("same_as", text(records, PostRecord::sameAs));
    row.put("replaces", text(records, PostRecord::replaces));
    String status = text(records, PostRecord::status);
    row.put("status", status);
    PostRecord noticed = winner(records, PostRecord::status, PlainRecomputation::utf8);
    row.put("status_at", status == null || noticed == null ? null : noticed.recordedAt());
    row.put("topic", topic);
    row.put("labels", labels);
    row.put("metrics", summaries);
    row.put(
        "last_read",
        readings.stream().map(Observation::observedAt).max(naturalOrder()).orElse(null));
    tables.put(Table.POST, List.of(key.platform(), key.pageId(), key.postId()), row);
    days.forEach((day, metrics) -> postDay(key, day, metrics));
    book(key, topic, publishDay, "shared".equals(origin), points, days);
  }

  private static void keyColumns(Map<String, @Nullable Object> row, PostKey key) {
    row.put("platform", key.platform());
    row.put("page_id", key.pageId());
    row.put("post_id", key.postId());
  }

  private void postDay(PostKey key, LocalDate day, SortedMap<String, List<Object>> metrics) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    keyColumns(row, key);
    row.put("day", day);
    List<String> figures = List.of("gain", "closing", "below", "above", "low", "high");
    for (Metric metric : MetricCatalogue.standard().postMetrics()) {
      List<Object> of = metrics.get(metric.id());
      for (int i = 0; i < figures.size(); i++) {
        row.put(metric.id() + '_' + figures.get(i), of == null ? null : of.get(i));
      }
    }
    SortedMap<String, Object> others = new TreeMap<>();
    metrics.forEach(
        (metric, of) -> {
          if (metric.contains("@")) {
            others.put(metric, of);
          }
        });
    row.put("others", others);
    tables.put(Table.POST_DAY, List.of(key.platform(), key.pageId(), key.postId(), day), row);
  }

  // ---- post records

  private static <T> @Nullable PostRecord winner(
      List<PostRecord> records, Function<PostRecord, Patch<T>> field, Comparator<T> order) {
    Comparator<PostRecord> byRank =
        comparing(
            r -> r.source().startsWith("manual/") ? 2 : r.source().startsWith("import/") ? 0 : 1);
    Comparator<PostRecord> byValue =
        (a, b) -> nullsFirst(order).compare(field.apply(a).value(), field.apply(b).value());
    return records.stream()
        .filter(record -> field.apply(record).said())
        .max(byRank.thenComparing(PostRecord::recordedAt).thenComparing(byValue))
        .orElse(null);
  }

  static <T> @Nullable T value(
      List<PostRecord> records, Function<PostRecord, Patch<T>> field, Comparator<T> order) {
    PostRecord winner = winner(records, field, order);
    return winner == null ? null : field.apply(winner).value();
  }

  static @Nullable String text(
      List<PostRecord> records, Function<PostRecord, Patch<String>> field) {
    return value(records, field, PlainRecomputation::utf8);
  }

  static int lists(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = utf8(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  // ---- readings to points

  private record Point(Instant at, long value, Instant recordedAt, String field) {}

  private static SortedMap<String, List<Point>> points(
      List<Observation> readings, @Nullable Instant publishedAt) {
    SortedMap<String, List<Point>> all = new TreeMap<>();
    for (Metric metric : MetricCatalogue.standard().postMetrics()) {
      String id = metric.id();
      List<Point> named = new ArrayList<>();
      for (Observation reading : readings) {
        Long value = reading.metrics().get(id);
        if (value != null) {
          String field = reading.fields().getOrDefault(id, "");
          named.add(new Point(reading.observedAt(), value, reading.recordedAt(), field));
        }
      }
      String pin =
          named.stream()
              .filter(p -> !p.field().isEmpty())
              .min(
                  comparing(Point::at)
                      .thenComparing(Point::recordedAt)
                      .thenComparing(Point::field, PlainRecomputation::utf8))
              .map(Point::field)
              .orElse("");
      named.stream()
          .collect(
              Collectors.groupingBy(
                  p -> p.field().isEmpty() || p.field().equals(pin) ? id : id + '@' + p.field()))
          .forEach(
              (series, of) ->
                  all.put(series, series(of, metric.neverReturnsToZero(), publishedAt)));
    }
    return all;
  }

  private static List<Point> series(
      List<Point> readings, boolean never, @Nullable Instant publishedAt) {
    Comparator<Point> standing = // rule 1
        comparing((Point p) -> never && p.value() > 0)
            .thenComparing(Point::recordedAt)
            .thenComparing(Point::value);
    SortedMap<Instant, Point> byInstant = new TreeMap<>();
    for (Point each : readings) {
      byInstant.merge(each.at(), each, (a, b) -> standing.compare(a, b) >= 0 ? a : b);
    }
    List<Point> points = new ArrayList<>(byInstant.values());
    if (never) { // rule 2
      Instant firstPositive =
          points.stream().filter(p -> p.value() > 0).map(Point::at).findFirst().orElse(null);
      points.removeIf(
          p -> firstPositive != null && p.value() == 0 && p.at().isAfter(firstPositive));
    }
    if (publishedAt != null // rule 3
        && publishedAt.isBefore(points.get(0).at())
        && Duration.between(publishedAt, points.get(0).at()).compareTo(Duration.ofDays(2)) <= 0) {
      points.add(0, new Point(publishedAt, 0, publishedAt, PUBLICATION));
    }
    return points;
  }

  // ---- points to days

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private LocalDate day(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC).minusDays(3);
    while (!midnight(day.plusDays(1)).isAfter(instant)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The two points around an instant that lies strictly between them, else none. */
  private static @Nullable List<Point> gap(List<Point> points, Instant b) {
    for (int i = 0; i + 1 < points.size(); i++) {
      if (points.get(i).at().isBefore(b) && points.get(i + 1).at().isAfter(b)) {
        return points.subList(i, i + 2);
      }
    }
    return null;
  }

  private static long balance(List<Point> points, Instant b) {
    List<Point> gap = gap(points, b);
    if (gap == null) {
      long balance = points.get(0).value();
      for (Point each : points) {
        balance = each.at().isAfter(b) ? balance : each.value();
      }
      return balance;
    }
    BigInteger step = BigInteger.valueOf(gap.get(1).value() - gap.get(0).value());
    BigInteger part = BigInteger.valueOf(Duration.between(gap.get(0).at(), b).toMillis());
    BigInteger whole =
        BigInteger.valueOf(Duration.between(gap.get(0).at(), gap.get(1).at()).toMillis());
    BigInteger product = step.multiply(part);
    // mod is never negative: what remains after taking it away divides exactly, towards the floor
    BigInteger floor = product.subtract(product.mod(whole)).divide(whole);
    return gap.get(0).value() + floor.longValueExact();
  }

  private static long below(List<Point> points, Instant b) {
    List<Point> gap = gap(points, b);
    return gap == null ? 0 : balance(points, b) - Math.min(gap.get(0).value(), gap.get(1).value());
  }

  private static long above(List<Point> points, Instant b) {
    List<Point> gap = gap(points, b);
    return gap == null ? 0 : Math.max(gap.get(0).value(), gap.get(1).value()) - balance(points, b);
  }

  private SortedMap<LocalDate, List<Object>> dayRows(List<Point> points) {
    SortedMap<LocalDate, List<Object>> rows = new TreeMap<>();
    LocalDate last = day(points.get(points.size() - 1).at());
    for (LocalDate day = day(points.get(0).at()); !day.isAfter(last); day = day.plusDays(1)) {
      Instant from = midnight(day);
      Instant to = midnight(day.plusDays(1));
      long gain = balance(points, to) - balance(points, from);
      List<Point> gap = gap(points, from);
      long low = gain - below(points, to) - above(points, from);
      long high = gain + above(points, to) + below(points, from);
      if (gap != null && gap.equals(gap(points, to))) {
        long step = gap.get(1).value() - gap.get(0).value();
        low = Math.min(0, step);
        high = Math.max(0, step);
      }
      rows.put(
          day, List.of(gain, balance(points, to), below(points, to), above(points, to), low, high));
    }
    return rows;
  }

  private List<Object> summary(List<Point> points) {
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    boolean fromPublication = first.field().equals(PUBLICATION);
    return List.of(
        first.value(),
        day(first.at()),
        first.at(),
        last.value(),
        last.at(),
        fromPublication ? 1L : 0L);
  }

  // ---- sums over posts

  private void book(
      PostKey key,
      String topic,
      @Nullable LocalDate publishDay,
      boolean shared,
      SortedMap<String, List<Point>> points,
      SortedMap<LocalDate, SortedMap<String, List<Object>>> days) {
    days.forEach(
        (day, metrics) ->
            metrics.forEach(
                (metric, row) -> {
                  List<Point> of = Objects.requireNonNull(points.get(metric));
                  boolean first = day(of.get(0).at()).equals(day);
                  Map<String, @Nullable Object> sum =
                      sum(Table.TOPIC_DAY, metric, "day", day, key, topic);
                  add(sum, "gain", (long) row.get(0));
                  add(sum, "low", (long) row.get(4));
                  add(sum, "high", (long) row.get(5));
                  add(sum, "below", (long) row.get(2));
                  add(sum, "above", (long) row.get(3));
                  add(sum, "corrections", Math.min((long) row.get(0), 0));
                  add(sum, "not_dated", first ? of.get(0).value() : 0);
                  count(sum, "posts", 1);
                }));
    if (publishDay == null) {
      return;
    }
    points.forEach(
        (metric, of) -> {
          Map<String, @Nullable Object> sum =
              sum(Table.TOPIC_COHORT, metric, "publish_day", publishDay, key, topic);
          add(sum, "value", of.get(of.size() - 1).value());
          count(sum, "posts", 1);
        });
    List<Object> id = List.of(Table.TOPIC_POSTS, publishDay, key.platform(), key.pageId(), topic);
    Map<String, @Nullable Object> sum = sums.computeIfAbsent(id, any -> new LinkedHashMap<>());
    sum.putIfAbsent("publish_day", publishDay);
    page(sum, key, topic);
    count(sum, "posts", 1);
    count(sum, "own", shared ? 0 : 1);
    count(sum, "shared", shared ? 1 : 0);
  }

  private Map<String, @Nullable Object> sum(
      Table table, String metric, String dayColumn, LocalDate day, PostKey key, String topic) {
    List<Object> id = List.of(table, metric, day, key.platform(), key.pageId(), topic);
    Map<String, @Nullable Object> sum = sums.computeIfAbsent(id, any -> new LinkedHashMap<>());
    sum.putIfAbsent("metric", metric);
    sum.putIfAbsent(dayColumn, day);
    page(sum, key, topic);
    return sum;
  }

  private static void page(Map<String, @Nullable Object> sum, PostKey key, String topic) {
    sum.putIfAbsent("platform", key.platform());
    sum.putIfAbsent("page_id", key.pageId());
    sum.putIfAbsent("topic", topic);
  }

  private static void add(Map<String, @Nullable Object> sum, String column, long value) {
    sum.merge(column, BigInteger.valueOf(value), (a, b) -> ((BigInteger) a).add((BigInteger) b));
  }

  private static void count(Map<String, @Nullable Object> sum, String column, long value) {
    sum.merge(column, value, (a, b) -> (Long) a + (Long) b);
  }
}
