package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Instants;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Apart;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Group;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Scope;

/** Figures on both bases as the contract's JSON. */
final class FigureViews {
  /** Decimals of a rate, which is a ratio and not a percentage. */
  private static final int RATE_DECIMALS = 6;

  private final MetricCatalogue catalogue;
  private final ZoneId zone;
  private final List<String> everyUnit;

  /**
   * @param everyUnit the units that are answered for where a question names none
   */
  FigureViews(MetricCatalogue catalogue, ZoneId zone, List<String> everyUnit) {
    this.catalogue = catalogue;
    this.zone = zone;
    this.everyUnit = List.copyOf(everyUnit);
  }

  /** The same for who may see no more. */
  FigureViews within(Scope scope) {
    return scope.seesEveryPage() ? this : new FigureViews(catalogue, zone, scope.tops());
  }

  ObjectNode gains(GainsQuery query, Known<GainsAnswer> known, Language language) {
    GainsAnswer answer = known.answer();
    ObjectNode json =
        head(
            "in-period",
            query.metric(),
            query.days(),
            answer.platforms(),
            answer.parts(),
            language);
    dated(
        json,
        known.cut(),
        through(query.days().to(), query.days(), known.cut()),
        query.filters().units());
    ArrayNode rows = json.putArray("rows");
    for (GainsAnswer.Row row : answer.rows()) {
      ObjectNode view = rows.addObject();
      keys(view, row.group());
      figure(view, row.figure());
      boolean present = row.figure().value().isPresent();
      view.set("corrections", integer(present, row.figure().corrections()));
      view.set("notDated", integer(present, row.figure().notDated()));
      tail(view, row.group(), row.figure());
    }
    return json;
  }

  ObjectNode cohorts(CohortsQuery query, Known<CohortsAnswer> known, Language language) {
    CohortsAnswer answer = known.answer();
    ObjectNode json =
        head(
            "published-in-period",
            query.metric(),
            query.published(),
            answer.platforms(),
            answer.parts(),
            language);
    LocalDate today =
        known.cut().number() == 0
            ? query.published().to()
            : LocalDate.ofInstant(known.cut().at(), zone);
    dated(json, known.cut(), query.at().orElse(today), query.filters().units());
    json.put("at", query.at().map(LocalDate::toString).orElse(null));
    ArrayNode rows = json.putArray("rows");
    for (CohortsAnswer.Row row : answer.rows()) {
      cohort(rows.addObject(), query.metric(), row);
    }
    json.set("withoutFigure", apart(answer.withoutFigure()));
    json.set("unknownPublication", apart(answer.unknownPublication()));
    return json;
  }

  private static void cohort(ObjectNode view, FigureMetric metric, CohortsAnswer.Row row) {
    keys(view, row.group());
    figure(view, row.figure());
    // On this basis a value is a balance: it has no corrections, and nothing stands beside it.
    view.putNull("corrections");
    view.putNull("notDated");
    if (metric.kind() == FigureMetric.Kind.RATE) {
      view.set(
          "value",
          row.rate().map(FigureViews::ratio).orElseGet(JsonNodeFactory.instance::nullNode));
      view.set("numerator", integer(row.rate().map(CohortsAnswer.Rate::numerator)));
      view.set("denominator", integer(row.rate().map(CohortsAnswer.Rate::denominator)));
    }
    if (metric.kind() == FigureMetric.Kind.UNIQUE || metric.kind() == FigureMetric.Kind.AT_AGE) {
      view.set("median", integer(row.spread().map(CohortsAnswer.Spread::median)));
      view.set("maximum", integer(row.spread().map(CohortsAnswer.Spread::maximum)));
    }
    view.put("posts", row.posts());
    view.put("items", row.items());
    view.put("publications", row.publications());
    view.put("shared", row.shared());
    tail(view, row.group(), row.figure());
  }

  private ObjectNode head(
      String basis,
      FigureMetric metric,
      DayRange days,
      List<String> platforms,
      List<String> parts,
      Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("basis", basis);
    json.put("metric", metric.id());
    if (metric.parts().size() > 1) {
      ArrayNode named = json.putArray("parts");
      parts.forEach(named::add);
    }
    List<String> metrics = new ArrayList<>(metric.parts());
    metric.denominator().ifPresent(metrics::add);
    ArrayNode versions = json.putArray("metricVersions");
    ArrayNode breaks = json.putArray("breaks");
    for (MetricBreak change : versionsIn(metrics, platforms, days)) {
      versions.add(change.id());
      if (change.from().isAfter(days.from())) {
        breaks
            .addObject()
            .put("id", change.id())
            .put("platform", change.platform())
            .put("metric", change.metric())
            .put("from", change.from().toString())
            .put("text", language.choose(change.vi(), change.en()));
      }
    }
    json.put("from", days.from().toString());
    json.put("to", days.to().toString());
    return json;
  }

  /** The changes of meaning in force on any of the days: the last before them and those within. */
  private List<MetricBreak> versionsIn(
      List<String> metrics, List<String> platforms, DayRange days) {
    List<MetricBreak> inForce = new ArrayList<>();
    for (String platform : platforms) {
      for (String metric : metrics) {
        MetricBreak before = null;
        for (MetricBreak change : catalogue.breaks()) {
          if (!change.platform().equals(platform) || !change.metric().equals(metric)) {
            continue;
          }
          if (!change.from().isAfter(days.from())) {
            before = change;
          } else if (!change.from().isAfter(days.to())) {
            inForce.add(change);
          }
        }
        if (before != null) {
          inForce.add(before);
        }
      }
    }
    inForce.sort(Comparator.comparing(MetricBreak::platform).thenComparing(MetricBreak::from));
    return inForce;
  }

  private void dated(ObjectNode json, Cut cut, LocalDate through, List<String> units) {
    json.put("through", through.toString());
    json.put("zone", zone.getId());
    knownAt(json, cut);
    json.put("book", "live");
    json.put("provisional", true);
    ArrayNode scope = json.putArray("scope");
    (units.isEmpty() ? everyUnit : units).forEach(scope::add);
  }

  /** The instant and the cut that an answer is known at; null where nothing is known. */
  static void knownAt(ObjectNode json, Cut cut) {
    json.put("knownAt", cut.number() == 0 ? null : Instants.format(cut.at()));
    json.put("cut", cut.number());
  }

  /** The last day that figures can be of: not after what is known. */
  private LocalDate through(LocalDate last, DayRange days, Cut cut) {
    LocalDate known = LocalDate.ofInstant(cut.at(), zone);
    return cut.number() > 0 && known.isBefore(last) && !known.isBefore(days.from()) ? known : last;
  }

  private static void keys(ObjectNode view, Group group) {
    group.keys().forEach((dimension, key) -> view.put(dimension.id(), key.isEmpty() ? null : key));
    boolean longer =
        group.keys().keySet().stream()
            .anyMatch(dimension -> dimension.isTime() && dimension != Dimension.DAY);
    if (longer) {
      view.put("from", group.days().from().toString());
      view.put("through", group.days().to().toString());
    }
  }

  private static void figure(ObjectNode view, Figure figure) {
    view.set("value", integer(figure.value()));
    view.set("low", integer(figure.low()));
    view.set("high", integer(figure.high()));
    view.put("estimated", figure.estimated());
  }

  private static void tail(ObjectNode view, Group group, Figure figure) {
    view.put("lastRead", instant(figure.lastRead()));
    if (group.keys().containsKey(Dimension.LABEL)) {
      view.put("overlapping", true);
    }
  }

  private static ObjectNode apart(Apart apart) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("count", apart.count());
    ArrayNode posts = json.putArray("posts");
    for (PostKey post : apart.posts()) {
      posts
          .addObject()
          .put("platform", post.platform())
          .put("pageId", post.pageId())
          .put("postId", post.postId());
    }
    return json;
  }

  private static JsonNode ratio(CohortsAnswer.Rate rate) {
    return JsonNodeFactory.instance.numberNode(
        new BigDecimal(rate.numerator())
            .divide(new BigDecimal(rate.denominator()), RATE_DECIMALS, RoundingMode.HALF_UP));
  }

  private static JsonNode integer(boolean present, BigInteger value) {
    return integer(present ? Optional.of(value) : Optional.empty());
  }

  private static JsonNode integer(Optional<BigInteger> value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return value.<JsonNode>map(json::numberNode).orElseGet(json::nullNode);
  }

  static @Nullable String instant(Optional<Instant> instant) {
    return instant.map(Instants::format).orElse(null);
  }

  /** For maps of names to counts. */
  static void counts(ObjectNode json, Map<String, Long> counts) {
    counts.forEach(json::put);
  }
}
