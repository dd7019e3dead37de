package org.viewledger.dashboard.pages;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.viewledger.contract.Metric;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

/**
 * What every card of a page needs in order to say a figure completely.
 *
 * @param today in the reporting zone
 * @param knownAt when the cut that all figures are of was committed
 * @param metric what is counted
 * @param topicNames what the taxonomies in force call a topic, by its id
 */
public record Telling(
    Speech speech,
    Period period,
    LocalDate today,
    Instant knownAt,
    Metric metric,
    Map<String, String> topicNames) {
  /** What the pages count. */
  public static final String VIEWS = "views";

  public Telling {
    topicNames = Map.copyOf(topicNames);
  }

  public String say(String key, Object... parts) {
    return speech.say(key, parts);
  }

  /** Such as {@code lượt xem}. */
  public String metricName() {
    return metricName(metric);
  }

  public String metricName(Metric other) {
    return speech.language() == Language.VI ? other.vi() : other.en();
  }

  /** Such as {@code tính đến 21 giờ 05 ngày 22/11/2026}. */
  public String asOf() {
    return say("asOf", speech.at(knownAt));
  }

  /** Such as {@code tăng thêm trong tháng 10/2026}. */
  public String gained() {
    return say(hasName() ? "basis.gained.named" : "basis.gained", named());
  }

  /** Such as {@code của các bài đăng trong năm 2025}. */
  public String ofThePeriodsPosts() {
    return say(hasName() ? "basis.posts.named" : "basis.posts", named());
  }

  /** The basis of a post's last value. */
  public String lifetime() {
    return say("basis.lifetime");
  }

  /** The period inside a sentence, such as {@code tháng 10/2026 (15/9 - 14/10/2026)}. */
  public String named() {
    return period
        .reporting()
        .filter(reporting -> !hasCivilName(reporting))
        .map(reporting -> name(reporting, true))
        .orElseGet(() -> period.named(speech.dates()));
  }

  /** The period as a heading, always with both of its dates. */
  public String label() {
    return Speech.capital(
        period
            .reporting()
            .map(reporting -> name(reporting, true))
            .orElseGet(() -> period.named(speech.dates())));
  }

  /**
   * What a reporting period is called inside a sentence.
   *
   * @param withDays whether its days follow in brackets
   */
  public String name(org.viewledger.dashboard.periods.Period reporting, boolean withDays) {
    boolean vi = speech.language() == Language.VI;
    String name = vi ? reporting.vi() : reporting.en();
    String with = vi ? reporting.viWithDays() : reporting.enWithDays();
    String told = withDays ? with : name;
    // What the settings name has its own capitals.
    return reporting.kind().isNamed() || !vi
        ? told
        : told.substring(0, 1).toLowerCase(Locale.ROOT) + told.substring(1);
  }

  private boolean hasCivilName(org.viewledger.dashboard.periods.Period reporting) {
    return reporting.calendar().equals(ReportingCalendar.CIVIL.id())
        && period.hasName(speech.dates());
  }

  private boolean hasName() {
    return period.reporting().isPresent() || period.hasName(speech.dates());
  }

  public String number(BigInteger value) {
    return speech.numbers().whole(value);
  }

  public String number(long value) {
    return speech.numbers().whole(value);
  }

  /** The value, or in words that there is none. */
  public String value(Figure figure) {
    return figure.value().map(this::number).orElseGet(() -> say("absent"));
  }

  /** The range where the value is an estimate, else nothing. */
  public String range(Figure figure) {
    if (!figure.estimated() || figure.low().isEmpty() || figure.high().isEmpty()) {
      return "";
    }
    return say("range", number(figure.low().get()), number(figure.high().get()));
  }

  /** A platform's name as people write it. */
  public String platform(String id) {
    return speech.sayOr("platform." + id, id);
  }

  /** What the taxonomies in force call their topics, in the reader's language. */
  public static Map<String, String> names(TopicsAnswer topics, Language language) {
    Map<String, String> names = new HashMap<>();
    for (Taxonomy taxonomy : topics.inForce()) {
      for (Taxonomy.Topic topic : taxonomy.topics()) {
        String english = topic.nameEn();
        names.putIfAbsent(
            topic.id(), language == Language.VI || english == null ? topic.name() : english);
      }
    }
    return names;
  }

  public String topic(String id) {
    return speech.sayOr("topic." + id, topicNames.getOrDefault(id, id));
  }

  /** The same of another metric; what it is called comes with it. */
  public Telling of(Metric other) {
    return new Telling(speech, period, today, knownAt, other, topicNames);
  }

  /** Metric, basis and as-of in one line, under a figure or over a table. */
  public String what(String basis) {
    return metricName() + " · " + basis + " · " + asOf();
  }

  /** What pages are called, by their keys; one that nobody named is missing. */
  public static Map<PageKey, String> pageNames(List<PageRow> pages) {
    Map<PageKey, String> names = new HashMap<>();
    pages.forEach(page -> page.name().ifPresent(name -> names.put(page.page(), name)));
    return names;
  }

  /** The address of a post's own page. */
  public static String href(PageKey page, String postId) {
    return "/posts/"
        + Addresses.segment(page.platform())
        + '/'
        + Addresses.segment(page.pageId())
        + '/'
        + Addresses.segment(postId);
  }
}
