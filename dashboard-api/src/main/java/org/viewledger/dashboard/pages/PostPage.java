package org.viewledger.dashboard.pages;

import org.viewledger.dashboard.speech.Speech;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.GroupRange;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.TopicTold;

/**
 * One post: what it is, what it has, and its day ledger.
 *
 * @param permalink where it stands, empty where that is unknown or no web address
 */
public record PostPage(
    String title,
    List<String> facts,
    String platform,
    String permalink,
    String caption,
    String lifetimeHead,
    List<Balance> balances,
    TimeCard days) {
  public PostPage {
    facts = List.copyOf(facts);
    balances = List.copyOf(balances);
  }

  /**
   * A metric's last value.
   *
   * @param read when it was read
   * @param opening what it had before it was followed, empty for nothing
   */
  public record Balance(String metric, String value, String read, String opening) {}

  static PostPage of(
      Telling telling,
      PostDetail detail,
      TopicTold told,
      Optional<PostDays> days,
      Map<PageKey, String> pageNames,
      MetricCatalogue catalogue,
      BigDecimal estimatePercent) {
    PostRow row = detail.row();
    return new PostPage(
        PostsCard.title(telling, row),
        facts(telling, detail, told, pageNames),
        telling.platform(row.key().platform()),
        row.permalink().filter(PostPage::isWebAddress).orElse(""),
        telling.lifetime() + " · " + telling.asOf(),
        Speech.capital(telling.lifetime()),
        balances(telling, detail, catalogue),
        ledger(telling, days, estimatePercent));
  }

  private static boolean isWebAddress(String link) {
    return link.startsWith("https://") || link.startsWith("http://");
  }

  private static List<String> facts(
      Telling telling, PostDetail detail, TopicTold told, Map<PageKey, String> pageNames) {
    PostRow row = detail.row();
    List<String> facts = new ArrayList<>();
    facts.add(
        telling.platform(row.key().platform())
            + " · "
            + PostsCard.pageName(row.key().page(), pageNames));
    facts.add(
        row.publishedAt()
            .map(at -> telling.say("post.publishedAt", telling.speech().at(at)))
            .orElseGet(() -> Speech.capital(telling.say("post.unknownDay"))));
    facts.add(telling.say("post.topic", telling.topic(row.topic())));
    why(telling, told).ifPresent(facts::add);
    if (row.origin().filter("shared"::equals).isPresent()) {
      facts.add(Speech.capital(telling.say("origin.shared")));
    }
    if (row.status().filter("hidden"::equals).isPresent()) {
      facts.add(Speech.capital(telling.say("status.hidden")));
    }
    if (row.status().filter("removed"::equals).isPresent()) {
      Instant noticed = detail.statusAt().orElse(telling.knownAt());
      facts.add(telling.say("post.removedAt", telling.speech().at(noticed)));
    }
    detail
        .sameAs()
        .flatMap(PostKey::parse)
        .ifPresent(
            twin -> facts.add(telling.say("post.sameAs", telling.platform(twin.platform()))));
    return facts;
  }

  /** Who or what decided the topic. */
  private static Optional<String> why(Telling telling, TopicTold told) {
    return switch (told.source()) {
      case PERSON ->
          told.person()
              .map(
                  person ->
                      telling.say(
                          "post.topic.person",
                          person.by(),
                          telling.speech().at(person.recordedAt()),
                          person.reason().orElse("")));
      case RULES ->
          told.rules()
              .map(
                  rules ->
                      telling.say(
                          "post.topic.rules",
                          rules.evidence().stream()
                              .filter(because -> because.topic().equals(rules.topic()))
                              .map(because -> "“" + because.found() + "”")
                              .distinct()
                              .collect(Collectors.joining(", "))));
      case NONE -> Optional.empty();
    };
  }

  private static List<Balance> balances(
      Telling telling, PostDetail detail, MetricCatalogue catalogue) {
    List<Balance> balances = new ArrayList<>();
    for (Metric metric : catalogue.postMetrics()) {
      PostDetail.Balance balance = detail.balances().get(metric.id());
      if (balance != null) {
        balances.add(
            new Balance(
                Speech.capital(telling.metricName(metric)),
                telling.number(balance.last()),
                telling.say("fresh.read", telling.speech().at(balance.lastAt())),
                balance.opening() == 0
                    ? ""
                    : telling.say("post.opening", telling.number(balance.opening()))));
      }
    }
    return balances;
  }

  private static TimeCard ledger(
      Telling telling, Optional<PostDays> days, BigDecimal estimatePercent) {
    ChartJson chart = new ChartJson("line", telling.speech().language());
    List<TimeCard.Row> rows = new ArrayList<>();
    TimeCard.Peak peak = new TimeCard.Peak();
    for (PostDays.Day day : days.map(PostDays::days).orElse(List.of())) {
      Figure figure = figure(day, estimatePercent);
      String name = telling.speech().dates().date(day.day());
      chart.point(name, figure, telling.value(figure), day.day().equals(telling.today()));
      rows.add(new TimeCard.Row(name, telling.value(figure), telling.range(figure)));
      peak.note(name, BigInteger.valueOf(day.gain()));
    }
    return new TimeCard(
        rows.isEmpty()
            ? telling.say("post.days.none", telling.metricName())
            : peak.title(telling, true),
        peak.sentence(telling, true),
        chart.text(),
        telling.what(telling.say("post.days.gained")),
        telling.say("head.day"),
        Speech.capital(telling.metricName()),
        rows);
  }

  private static Figure figure(PostDays.Day day, BigDecimal estimatePercent) {
    BigInteger gain = BigInteger.valueOf(day.gain());
    GroupRange range =
        new GroupRange(BigInteger.valueOf(day.low()), BigInteger.valueOf(day.high()));
    return new Figure(
        Optional.of(gain),
        Optional.of(range.low()),
        Optional.of(range.high()),
        range.isEstimate(gain, estimatePercent),
        gain.min(BigInteger.ZERO),
        BigInteger.ZERO,
        Optional.empty());
  }
}
