package org.viewledger.dashboard.pages.posts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.PostMarks;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;

/**
 * What a list of posts is narrowed and sorted by, as its address says; an empty text does not
 * narrow.
 *
 * @param page {@code platform|pageId}
 * @param days of publication; where posts are sorted by views of a period, that period
 */
public record PostFilters(
    String search,
    String unit,
    String page,
    String platform,
    String topic,
    String label,
    String kind,
    String origin,
    String status,
    Optional<DayRange> days,
    Order order,
    int limit) {
  /** How many posts a list begins with and grows by. */
  static final int STEP = 50;

  /** Of so many days posts are sorted by their views at seven days, where no days are said. */
  static final int WEEK_DAYS = 90;

  /** What a list is sorted by. */
  public enum Order {
    NEWEST("newest"),
    VIEWS("views"),
    /** Views gained in the period, of all posts. */
    PERIOD("period"),
    /** Views at seven days of age. */
    WEEK("week");

    private final String id;

    Order(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    /** Whether posts are ranked by a figure that is not in the list of posts. */
    boolean ranked() {
      return this == PERIOD || this == WEEK;
    }

    private static Order of(String id) {
      for (Order order : values()) {
        if (order.id.equals(id)) {
          return order;
        }
      }
      return NEWEST;
    }
  }

  /**
   * Reads an address.
   *
   * @param words the first value of each parameter
   */
  static PostFilters of(Map<String, String> words) {
    return new PostFilters(
        word(words, "q"),
        word(words, "unit"),
        word(words, "page"),
        word(words, "platform"),
        word(words, "topic"),
        word(words, "label"),
        word(words, "kind"),
        word(words, "origin"),
        word(words, "status"),
        days(word(words, "from"), word(words, "to")),
        Order.of(word(words, "sort")),
        limit(word(words, "limit")));
  }

  private static String word(Map<String, String> words, String name) {
    return words.getOrDefault(name, "").strip();
  }

  private static Optional<DayRange> days(String from, String to) {
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DayRange(
            from.isEmpty() ? DayRange.EARLIEST : day("from", from),
            to.isEmpty() ? DayRange.LATEST : day("to", to)));
  }

  private static LocalDate day(String parameter, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidQueryException(parameter, "no date: " + text);
    }
  }

  private static int limit(String text) {
    if (text.isEmpty()) {
      return STEP;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InvalidQueryException("limit", "no number: " + text);
    }
  }

  /** Whether anything but the search narrows. */
  public boolean narrowed() {
    return days.isPresent()
        || !String.join("", unit, page, platform, topic, label, kind, origin, status).isEmpty();
  }

  /** The first day asked for, empty for none. */
  public String from() {
    return days.map(DayRange::from)
        .filter(day -> !day.equals(DayRange.EARLIEST))
        .map(LocalDate::toString)
        .orElse("");
  }

  /** The last day asked for, empty for none. */
  public String to() {
    return days.map(DayRange::to)
        .filter(day -> !day.equals(DayRange.LATEST))
        .map(LocalDate::toString)
        .orElse("");
  }

  /** The same list's address, longer by a step where asked for. */
  String href(boolean longer) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("q", search);
    words.put("unit", unit);
    words.put("page", page);
    words.put("platform", platform);
    words.put("topic", topic);
    words.put("label", label);
    words.put("kind", kind);
    words.put("origin", origin);
    words.put("status", status);
    words.put("from", from());
    words.put("to", to());
    words.put("sort", order == Order.NEWEST ? "" : order.id());
    int wanted = longer ? Math.min(PostsQuery.MAX_LIMIT, limit + STEP) : limit;
    words.put("limit", wanted == STEP ? "" : String.valueOf(wanted));
    return "/posts?"
        + words.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> entry.getKey() + '=' + Addresses.value(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  /** The question that the list is the answer to. */
  PostsQuery query(UnitPages units, LocalDate today) {
    return new PostsQuery(
        published(today),
        filters(units, today),
        new PostMarks(list(origin), list(status), Optional.empty()),
        search,
        order == Order.VIEWS ? new PostSort(Telling.VIEWS, false) : PostSort.NEWEST,
        limit,
        Optional.empty());
  }

  /**
   * Views at seven days are found in the raw record: not asked of all posts that there ever were.
   */
  private Optional<DayRange> published(LocalDate today) {
    return switch (order) {
      case NEWEST, VIEWS -> days;
      case PERIOD -> Optional.empty();
      case WEEK -> days.or(() -> Optional.of(new DayRange(today.minusDays(WEEK_DAYS), today)));
    };
  }

  private Filters filters(UnitPages units, LocalDate today) {
    Filters filters =
        new Filters(list(platform), pages(), list(unit), list(topic), list(label), list(kind));
    if (unit.isEmpty()) {
      return filters;
    }
    if (!units.ids().contains(unit)) {
      throw new InvalidQueryException("unit", "no such unit: " + unit);
    }
    return filters.with(units.now(filters.units(), today));
  }

  private List<PageKey> pages() {
    if (page.isEmpty()) {
      return List.of();
    }
    return List.of(
        PostKey.parse(page + "|x")
            .map(PostKey::page)
            .orElseThrow(() -> new InvalidQueryException("page", "no page: " + page)));
  }

  private static List<String> list(String word) {
    return word.isEmpty() ? List.of() : List.of(word);
  }
}
