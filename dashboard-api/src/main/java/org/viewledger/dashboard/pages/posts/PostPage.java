package org.viewledger.dashboard.pages.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.Waiting;
import org.viewledger.dashboard.query.Assigned;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.speech.Speech;

/**
 * One post: what it is, what it has, its day ledger, why it has its topic, and what people said.
 *
 * @param address its own, from which its forms' addresses are made
 * @param permalink where it stands, empty where that is unknown or no web address
 * @param metrics whose day ledger can be shown
 * @param same the same content on other channels, each with its figures
 * @param history all that was said of its topic by hand, latest first
 */
public record PostPage(
    String title,
    String address,
    List<String> facts,
    String platform,
    String permalink,
    String caption,
    String lifetimeHead,
    List<Balance> balances,
    List<Tab> metrics,
    DayLedger days,
    List<PostListPage.Line> same,
    TopicCard topic,
    List<PostListPage.Option> labels,
    List<Told> history,
    List<Note> notes,
    boolean may,
    Done done) {
  public PostPage {
    facts = List.copyOf(facts);
    balances = List.copyOf(balances);
    metrics = List.copyOf(metrics);
    same = List.copyOf(same);
    labels = List.copyOf(labels);
    history = List.copyOf(history);
    notes = List.copyOf(notes);
  }

  /**
   * A metric's last value.
   *
   * @param read when it was read
   * @param opening what it had before it was followed, empty for nothing
   */
  public record Balance(String metric, String value, String read, String opening) {}

  /** A metric whose ledger is a tap away. */
  public record Tab(String name, String href, boolean chosen) {}

  /** Something said of its topic. */
  public record Told(String at, String by, String what, String reason) {}

  /** A note that stands. */
  public record Note(long id, String at, String by, String words) {}

  /**
   * What was done just before.
   *
   * @param words empty for nothing
   * @param undo whether it can be taken back here
   */
  public record Done(String words, boolean undo, Waiting waiting) {}

  static boolean isWebAddress(String link) {
    return link.startsWith("https://") || link.startsWith("http://");
  }

  static List<String> facts(PostNames names, PostDetail detail) {
    Telling telling = names.telling();
    PostRow row = detail.row();
    List<String> facts = new ArrayList<>();
    facts.add(
        telling.platform(row.key().platform())
            + " · "
            + PostsCard.pageName(row.key().page(), names.pages()));
    facts.add(
        row.publishedAt()
            .map(at -> telling.say("post.publishedAt", telling.speech().at(at)))
            .orElseGet(() -> Speech.capital(telling.say("post.unknownDay"))));
    row.kind()
        .ifPresent(
            kind ->
                facts.add(
                    telling.say(
                        "posts.kindIs", telling.speech().sayOr("posts.kind." + kind, kind))));
    facts.add(telling.say("posts.originIs." + (shared(row) ? "shared" : "own")));
    if (row.status().filter("hidden"::equals).isPresent()) {
      facts.add(telling.say("posts.hidden"));
    }
    if (row.status().filter("removed"::equals).isPresent()) {
      Instant noticed = detail.statusAt().orElse(telling.knownAt());
      facts.add(telling.say("post.removedAt", telling.speech().at(noticed)));
    }
    if (!detail.aliases().isEmpty()) {
      facts.add(
          telling.say("posts.aliases", row.key().postId(), String.join(", ", detail.aliases())));
    }
    return facts;
  }

  private static boolean shared(PostRow row) {
    return row.origin().filter("shared"::equals).isPresent();
  }

  static List<Balance> balances(Telling telling, PostDetail detail, MetricCatalogue catalogue) {
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

  /** The counters that the post has, the chosen one marked. */
  static List<Tab> tabs(
      Telling telling, PostDetail detail, MetricCatalogue catalogue, String address) {
    List<Tab> tabs = new ArrayList<>();
    for (Metric metric : catalogue.postMetrics()) {
      if (metric.kind() == Metric.Kind.COUNTER && detail.balances().containsKey(metric.id())) {
        tabs.add(
            new Tab(
                Speech.capital(telling.metricName(metric)),
                address + "?metric=" + metric.id() + "#days",
                metric.id().equals(telling.metric().id())));
      }
    }
    return tabs;
  }

  static List<Told> history(PostNames names, List<Assigned> assigned) {
    return assigned.stream()
        .map(
            one ->
                new Told(
                    names.telling().speech().at(one.recordedAt()),
                    one.by(),
                    what(names, one),
                    one.reason().orElse("")))
        .toList();
  }

  private static String what(PostNames names, Assigned one) {
    Telling telling = names.telling();
    if (one.withdrawn()) {
      return telling.say("posts.history.withdrawn");
    }
    String labels = String.join(", ", one.labels().stream().map(names::label).toList());
    String topic =
        one.primaryTopic()
            .map(id -> telling.say("posts.history.topic", telling.topic(id)))
            .orElseGet(() -> telling.say("posts.history.noTopic"));
    return labels.isEmpty() ? topic : topic + "; " + telling.say("posts.history.labels", labels);
  }

  /** Labels in force for the post, those that it bears chosen. */
  static List<PostListPage.Option> labels(Map<String, String> inForce, PostRow row) {
    List<PostListPage.Option> options = new ArrayList<>();
    inForce.forEach(
        (id, name) -> options.add(new PostListPage.Option(id, name, row.labels().contains(id))));
    return options;
  }
}
