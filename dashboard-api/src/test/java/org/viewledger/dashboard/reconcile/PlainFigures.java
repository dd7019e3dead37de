package org.viewledger.dashboard.reconcile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsFirst;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.reconcile.RawRows.Raw;

/**
 * The tables of figures from raw rows by plain Java, rule by rule as ACCOUNTING and CONTRACT say
 * them, and written to the tables. Slow; knows neither the job's code nor the SQL.
 */
public final class PlainFigures {
  private static final Comparator<String> BYTES =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  private static final Comparator<Raw> RANK =
      comparingInt(
          r -> r.source().startsWith("manual/") ? 2 : r.source().startsWith("import/") ? 0 : 1);

  private record Point(long at, long value, long recordedAt, String field) {}

  private record Id(String page, String id) {}

  private final ZoneId zone;
  private final List<Raw> known;
  private final StringBuilder posts = new StringBuilder();
  private final StringBuilder days = new StringBuilder();
  private final SortedMap<String, BigInteger[]> topicDays = new TreeMap<>();
  private final SortedMap<String, BigInteger[]> cohorts = new TreeMap<>();
  private final SortedMap<String, BigInteger[]> topicPosts = new TreeMap<>();

  private PlainFigures(ZoneId zone, List<Raw> known) {
    this.zone = zone;
    this.known = known;
  }

  /** Writes the figures of what was recorded by an instant (epoch ms) and came by a cut. */
  public static void write(LedgerTables tables, ZoneId zone, List<Raw> rows, long by, long cut) {
    PlainFigures figures =
        new PlainFigures(
            zone, rows.stream().filter(r -> r.recordedAt() <= by && r.cut() <= cut).toList());
    figures.all();
    figures.insert(tables, cut);
  }

  private void all() {
    Map<Id, List<Raw>> byHome = new LinkedHashMap<>();
    for (Raw row : known) {
      if (!row.table().equals("classification")) {
        byHome
            .computeIfAbsent(home(new Id(row.page(), row.id())), any -> new ArrayList<>())
            .add(row);
      }
    }
    byHome.forEach(this::post);
  }

  // ---- identity and what stands

  private Id home(Id id) {
    Set<String> own = aliases(id);
    return known.stream()
        .filter(r -> r.page().equals(id.page()))
        .map(Raw::id)
        .distinct()
        .filter(by -> !by.equals(id.id()) && aliases(new Id(id.page(), by)).contains(id.id()))
        .filter(by -> !own.contains(by) || BYTES.compare(by, id.id()) < 0)
        .min(BYTES)
        .map(by -> new Id(id.page(), by))
        .orElse(id);
  }

  private Set<String> aliases(Id id) {
    return aliases(
        standing(
            known.stream()
                .filter(r -> r.page().equals(id.page()) && r.id().equals(id.id()))
                .toList()));
  }

  private static Set<String> aliases(List<Raw> standing) {
    Set<String> aliases = new TreeSet<>(BYTES);
    for (Raw row : standing) {
      if (row.table().equals("post_record")) {
        for (Object alias : (List<?>) Objects.requireNonNull(row.says().get("aliases"))) {
          if (!alias.equals(row.id())) {
            aliases.add((String) alias);
          }
        }
      }
    }
    return aliases;
  }

  private static List<Raw> standing(List<Raw> told) {
    return told.stream()
        .filter(r -> r.table().equals("observation") || r.table().equals("post_record"))
        .filter(
            r ->
                RANK.compare(r, platform(r)) == 0
                    || told.stream()
                        .noneMatch(
                            w ->
                                w.table().equals("withdrawal")
                                    && w.source().equals(r.source())
                                    && r.recordedAt() <= w.recordedAt()))
        .toList();
  }

  private static Raw platform(Raw like) {
    return new Raw(like.table(), "", "", "", 0, 0, 0, "platform", Map.of());
  }

  // ---- a post

  private void post(Id post, List<Raw> told) {
    List<Raw> standing = standing(told);
    if (standing.isEmpty()) {
      return;
    }
    List<Raw> records = of(standing, "post_record");
    List<Raw> readings = of(standing, "observation");
    Long published = (Long) said(records, "published_at");
    String publishDay = published == null ? null : day(published).toString();
    String[] topic = topic(post, told);
    SortedMap<String, List<Point>> series = series(readings, published);
    Raw status = winner(records, "status");
    Object hashtags = said(records, "hashtags");
    Long lastRead =
        readings.stream()
            .map(r -> (Long) Objects.requireNonNull(r.says().get("observed_at")))
            .max(Comparator.naturalOrder())
            .orElse(null);
    posts
        .append(posts.isEmpty() ? "" : ",\n")
        .append("('youtube', ")
        .append(
            String.join(
                ", ",
                text(post.page()),
                text(post.id()),
                instant(published),
                text(publishDay),
                text(said(records, "kind")),
                text(said(records, "title")),
                text(said(records, "text")),
                text(said(records, "permalink")),
                list(hashtags == null ? List.of() : (List<?>) hashtags),
                list(aliases(records)),
                text(said(records, "origin")),
                text(said(records, "same_as")),
                text(said(records, "replaces")),
                text(said(records, "status")),
                instant(
                    status == null || status.says().get("status") == null
                        ? null
                        : status.recordedAt()),
                text(topic[0]),
                topic[1],
                summaries(series),
                instant(lastRead)));
    posts.append(", 0, %CUT%)");
    book(post, series, topic[0], publishDay, "shared".equals(said(records, "origin")));
  }

  private static List<Raw> of(List<Raw> rows, String table) {
    return rows.stream().filter(r -> r.table().equals(table)).toList();
  }

  private static @Nullable Raw winner(List<Raw> records, String column) {
    Comparator<Object> values =
        (a, b) ->
            a instanceof Long one
                ? Long.compare(one, (long) b)
                : a instanceof List<?> list
                    ? lists(list, (List<?>) b)
                    : BYTES.compare((String) a, (String) b);
    Comparator<Raw> byValue =
        (a, b) -> nullsFirst(values).compare(a.says().get(column), b.says().get(column));
    return records.stream()
        .filter(r -> r.says().containsKey(column))
        .max(RANK.thenComparing(Raw::recordedAt).thenComparing(byValue))
        .orElse(null);
  }

  private static int lists(List<?> one, List<?> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = BYTES.compare((String) one.get(i), (String) other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static @Nullable Object said(List<Raw> records, String column) {
    Raw winner = winner(records, column);
    return winner == null ? null : winner.says().get(column);
  }

  // ---- topic

  private String[] topic(Id post, List<Raw> told) {
    Raw word =
        of(told, "assignment").stream()
            .max(
                comparing(Raw::recordedAt).thenComparing(Raw::offset).thenComparing(Raw::id, BYTES))
            .orElse(null);
    boolean stands = word != null && !Boolean.TRUE.equals(word.says().get("withdrawn"));
    String labels =
        word != null && stands
            ? list((List<?>) Objects.requireNonNull(word.says().get("labels")))
            : "[]";
    Object assigned = word != null && stands ? word.says().get("primary_topic") : null;
    return new String[] {assigned == null ? byRules(post, told) : (String) assigned, labels};
  }

  private String byRules(Id post, List<Raw> told) {
    List<String> ids =
        new ArrayList<>(told.stream().map(Raw::id).distinct().sorted(BYTES).toList());
    ids.remove(post.id());
    ids.add(0, post.id());
    for (String id : ids) {
      List<Raw> own =
          of(standing(told.stream().filter(r -> r.id().equals(id)).toList()), "post_record");
      String title = Objects.requireNonNullElse((String) said(own, "title"), "");
      String text = Objects.requireNonNullElse((String) said(own, "text"), "");
      Object tags = said(own, "hashtags");
      List<?> hashtags = tags == null ? List.of() : (List<?>) tags;
      if (title.isEmpty() && text.isEmpty() && hashtags.isEmpty()) {
        continue;
      }
      String digest = digest(title, text, hashtags);
      return known.stream()
          .filter(r -> r.table().equals("classification") && r.page().equals(post.page()))
          .filter(r -> r.id().equals(id) && digest.equals(r.says().get("text_digest")))
          .max(
              comparing((Raw r) -> (Long) r.says().get("taxonomy_version"))
                  .thenComparing(Raw::recordedAt))
          .map(r -> (String) r.says().get("topic"))
          .orElse("unclassified");
    }
    return "unclassified";
  }

  static String digest(String title, String text, List<?> hashtags) {
    String joined =
        title
            + '\u001f'
            + text
            + '\u001f'
            + hashtags.stream().map(String::valueOf).collect(Collectors.joining("\u001f"));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- points

  private static SortedMap<String, List<Point>> series(
      List<Raw> readings, @Nullable Long published) {
    SortedMap<String, List<Point>> all = new TreeMap<>();
    for (Metric metric : MetricCatalogue.standard().postMetrics()) {
      List<Point> told = new ArrayList<>();
      for (Raw reading : readings) {
        Object value =
            ((Map<?, ?>) Objects.requireNonNull(reading.says().get("metrics"))).get(metric.id());
        Object field =
            ((Map<?, ?>) Objects.requireNonNull(reading.says().get("fields"))).get(metric.id());
        if (value != null) {
          told.add(
              new Point(
                  (long) Objects.requireNonNull(reading.says().get("observed_at")),
                  (long) value,
                  reading.recordedAt(),
                  field == null ? "" : (String) field));
        }
      }
      String pin =
          told.stream()
              .filter(p -> !p.field().isEmpty())
              .min(
                  comparing(Point::at)
                      .thenComparing(Point::recordedAt)
                      .thenComparing(Point::field, BYTES))
              .map(Point::field)
              .orElse("");
      told.stream()
          .collect(
              Collectors.groupingBy(
                  p ->
                      p.field().isEmpty() || p.field().equals(pin)
                          ? metric.id()
                          : metric.id() + '@' + p.field()))
          .forEach((id, of) -> all.put(id, points(of, metric.neverReturnsToZero(), published)));
    }
    return all;
  }

  private static List<Point> points(List<Point> told, boolean never, @Nullable Long published) {
    SortedMap<Long, Point> kept = new TreeMap<>();
    for (Point each : told) {
      kept.merge(
          each.at(),
          each,
          (a, b) -> {
            if (never && (a.value() > 0) != (b.value() > 0)) {
              return a.value() > 0 ? a : b;
            }
            return comparing(Point::recordedAt).thenComparing(Point::value).compare(a, b) >= 0
                ? a
                : b;
          });
    }
    List<Point> points = new ArrayList<>();
    boolean positive = false;
    for (Point each : kept.values()) {
      if (!(never && positive && each.value() == 0)) {
        points.add(each);
      }
      positive |= each.value() > 0;
    }
    long first = points.get(0).at();
    if (published != null && published < first && first - published <= 2 * 86_400_000L) {
      points.add(0, new Point(published, 0, 0, "by publication"));
    }
    return points;
  }

  // ---- balances

  private long midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private LocalDate day(long at) {
    LocalDate day = Instant.ofEpochMilli(at).atZone(zone).toLocalDate().minusDays(2);
    while (midnight(day.plusDays(1)) <= at) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Index of the point that opens the gap an instant lies strictly inside, or -1. */
  private static int gap(List<Point> points, long at) {
    for (int i = 0; i + 1 < points.size(); i++) {
      if (points.get(i).at() < at && at < points.get(i + 1).at()) {
        return i;
      }
    }
    return -1;
  }

  private static long balance(List<Point> points, long at) {
    int gap = gap(points, at);
    if (gap < 0) {
      long balance = points.get(0).value();
      for (Point each : points) {
        balance = each.at() <= at ? each.value() : balance;
      }
      return balance;
    }
    Point a = points.get(gap);
    Point b = points.get(gap + 1);
    BigInteger[] share =
        BigInteger.valueOf(b.value() - a.value())
            .multiply(BigInteger.valueOf(at - a.at()))
            .divideAndRemainder(BigInteger.valueOf(b.at() - a.at()));
    return a.value() + share[0].longValueExact() - (share[1].signum() < 0 ? 1 : 0);
  }

  private static long room(List<Point> points, long at, boolean below) {
    int gap = gap(points, at);
    if (gap < 0) {
      return 0;
    }
    long a = points.get(gap).value();
    long b = points.get(gap + 1).value();
    return below ? balance(points, at) - Math.min(a, b) : Math.max(a, b) - balance(points, at);
  }

  private static final List<String> FIGURES = WarehouseSchema.DAY_FIGURES;

  private void book(
      Id post,
      SortedMap<String, List<Point>> series,
      String topic,
      @Nullable String publishDay,
      boolean shared) {
    SortedMap<LocalDate, SortedMap<String, long[]>> byDay = new TreeMap<>();
    series.forEach(
        (metric, points) -> {
          LocalDate last = day(points.get(points.size() - 1).at());
          LocalDate first = day(points.get(0).at());
          for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            long[] row = row(points, midnight(day), midnight(day.plusDays(1)));
            byDay.computeIfAbsent(day, any -> new TreeMap<>()).put(metric, row);
            add(
                topicDays,
                key(metric, day.toString(), post, topic),
                row[0],
                row[4],
                row[5],
                row[2],
                row[3],
                Math.min(0, row[0]),
                day.equals(first) ? points.get(0).value() : 0,
                1);
          }
          if (publishDay != null) {
            add(
                cohorts,
                key(metric, publishDay, post, topic),
                points.get(points.size() - 1).value(),
                1);
          }
        });
    byDay.forEach((day, metrics) -> postDay(post, day, metrics));
    if (publishDay != null) {
      add(topicPosts, key(null, publishDay, post, topic), 1, shared ? 0 : 1, shared ? 1 : 0);
    }
  }

  private static long[] row(List<Point> points, long from, long to) {
    long gain = balance(points, to) - balance(points, from);
    long below = room(points, to, true);
    long above = room(points, to, false);
    int gap = gap(points, from);
    if (gap >= 0 && gap == gap(points, to)) {
      long step = points.get(gap + 1).value() - points.get(gap).value();
      return new long[] {
        gain, balance(points, to), below, above, Math.min(0, step), Math.max(0, step)
      };
    }
    return new long[] {
      gain,
      balance(points, to),
      below,
      above,
      gain - below - room(points, from, false),
      gain + above + room(points, from, true)
    };
  }

  private static void add(SortedMap<String, BigInteger[]> sums, String key, long... values) {
    BigInteger[] row =
        sums.computeIfAbsent(
            key,
            any -> Collections.nCopies(values.length, BigInteger.ZERO).toArray(BigInteger[]::new));
    for (int i = 0; i < values.length; i++) {
      row[i] = row[i].add(BigInteger.valueOf(values[i]));
    }
  }

  // ---- writing

  private static String key(@Nullable String metric, String day, Id post, String topic) {
    return (metric == null ? "" : text(metric) + ", ")
        + text(day)
        + ", 'youtube', "
        + text(post.page())
        + ", "
        + text(topic);
  }

  private void postDay(Id post, LocalDate day, SortedMap<String, long[]> metrics) {
    List<String> columns = new ArrayList<>();
    for (Metric metric : MetricCatalogue.standard().postMetrics()) {
      long[] row = metrics.get(metric.id());
      for (int i = 0; i < FIGURES.size(); i++) {
        columns.add(row == null ? "NULL" : Long.toString(row[i]));
      }
    }
    String others =
        metrics.entrySet().stream()
            .filter(e -> e.getKey().contains("@"))
            .map(
                e ->
                    text(e.getKey())
                        + ", tuple("
                        + Arrays.stream(e.getValue())
                            .mapToObj(Long::toString)
                            .collect(Collectors.joining(", "))
                        + ")")
            .collect(Collectors.joining(", ", "map(", ")"));
    days.append(days.isEmpty() ? "" : ",\n")
        .append("('youtube', ")
        .append(String.join(", ", text(post.page()), text(post.id()), text(day)))
        .append(", ")
        .append(String.join(", ", columns))
        .append(", ")
        .append(others)
        .append(", 0, %CUT%)");
  }

  private String summaries(SortedMap<String, List<Point>> series) {
    return series.entrySet().stream()
        .map(
            e -> {
              Point first = e.getValue().get(0);
              Point last = e.getValue().get(e.getValue().size() - 1);
              return text(e.getKey())
                  + ", tuple("
                  + String.join(
                      ", ",
                      Long.toString(first.value()),
                      text(day(first.at())),
                      instant(first.at()),
                      Long.toString(last.value()),
                      instant(last.at()),
                      Boolean.toString(first.field().equals("by publication")))
                  + ")";
            })
        .collect(Collectors.joining(", ", "map(", ")"));
  }

  private void insert(LedgerTables tables, long cut) {
    String number = Long.toString(cut);
    String metrics = String.join(", ", WarehouseSchema.dayColumns(MetricCatalogue.standard()));
    if (!posts.isEmpty()) {
      tables.run(
          "INSERT INTO viewledger.post (platform, page_id, post_id, published_at, publish_day,"
              + " kind, title, text, permalink, hashtags, aliases, origin, same_as, replaces,"
              + " status, status_at, topic, labels, metrics, last_read, is_deleted, version) VALUES "
              + posts.toString().replace("%CUT%", number));
    }
    if (!days.isEmpty()) {
      tables.run(
          "INSERT INTO viewledger.post_day (platform, page_id, post_id, day, "
              + metrics
              + ", others, is_deleted, version) VALUES "
              + days.toString().replace("%CUT%", number));
    }
    insert(
        tables,
        "topic_day (metric, day, platform, page_id, topic, gain, low, high, below, above,"
            + " corrections, not_dated, posts",
        topicDays,
        number);
    insert(
        tables,
        "topic_cohort (metric, publish_day, platform, page_id, topic, value, posts",
        cohorts,
        number);
    insert(
        tables,
        "topic_posts (publish_day, platform, page_id, topic, posts, own, shared",
        topicPosts,
        number);
  }

  private static void insert(
      LedgerTables tables, String into, SortedMap<String, BigInteger[]> sums, String cut) {
    if (!sums.isEmpty()) {
      tables.run(
          "INSERT INTO viewledger."
              + into
              + ", is_deleted, version) VALUES "
              + sums.entrySet().stream()
                  .map(
                      e ->
                          "("
                              + e.getKey()
                              + ", "
                              + Arrays.stream(e.getValue())
                                  .map(BigInteger::toString)
                                  .collect(Collectors.joining(", "))
                              + ", 0, "
                              + cut
                              + ")")
                  .collect(Collectors.joining(",\n")));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null
        ? "NULL"
        : "'" + value.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String list(java.util.Collection<?> values) {
    return values.stream().map(PlainFigures::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String instant(@Nullable Long epochMs) {
    return epochMs == null
        ? "NULL"
        : "'" + Instant.ofEpochMilli(epochMs).toString().replace('T', ' ').replace("Z", "") + "'";
  }
}
