package org.viewledger.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.PageKey;

/**
 * What of the ledger one caller may see. Whoever asks through a {@link ScopedLedger} cannot forget
 * it: a filter outside is refused, and what is asked without a filter is answered for the caller's
 * units.
 *
 * @param holding whose pages; empty for every page, also one of no unit
 * @param topic posts of this topic alone, for a link that was shared
 * @param days figures of these days alone, likewise
 */
public record Scope(Optional<Holding> holding, Optional<String> topic, Optional<DayRange> days) {
  /** Every page, also one of no unit: an administrator's, and that of what the server does. */
  public static final Scope EVERYTHING =
      new Scope(Optional.empty(), Optional.empty(), Optional.empty());

  /** Nobody's: no page, no unit. */
  public static final Scope NOTHING =
      new Scope(
          Optional.of(
              new Holding(List.of(), Map.of(), Set.of(), Belonging.NOBODYS, Belonging.NOBODYS)),
          Optional.empty(),
          Optional.empty());

  /** The same for posts of one topic and figures of some days alone. */
  public Scope only(Optional<String> ofTopic, Optional<DayRange> ofDays) {
    return new Scope(holding, ofTopic.or(() -> topic), ofDays.or(() -> days));
  }

  public boolean isEverything() {
    return equals(EVERYTHING);
  }

  /** Whether every page of the ledger is seen, also one of no unit. */
  public boolean seesEveryPage() {
    return holding.isEmpty();
  }

  /** Whether what is kept of a unit (closings, citations, its taxonomy) is theirs. */
  public boolean has(String unit) {
    return holding.map(own -> own.has(unit)).orElse(true);
  }

  /** Whether a page belongs to them today: what is written of it is theirs to write. */
  public boolean holds(PageKey page) {
    return holding.map(own -> own.holds(page)).orElse(true);
  }

  /** Whether a page belongs or ever belonged to them. */
  public boolean knows(PageKey page) {
    return holding.map(own -> own.knows(page)).orElse(true);
  }

  /** The pages that belong or ever belonged to them, by key; empty for every page. */
  List<PageKey> known() {
    return holding.map(Holding::known).orElse(List.of());
  }

  /** Whether a day of a page may be seen. */
  public boolean sees(PageKey page, LocalDate day) {
    return holding.map(own -> own.sees(page, day)).orElse(true)
        && days.map(range -> range.holds(day)).orElse(true);
  }

  /** The units at the top of what is seen; empty for all there are. */
  public List<String> tops() {
    return holding.map(Holding::tops).orElse(List.of());
  }

  /** Every unit that is theirs, in their order; empty where all are. */
  public Optional<List<String>> units() {
    return holding.map(own -> own.below().keySet().stream().sorted().toList());
  }

  /** Those of some units that are theirs. */
  public List<String> of(List<String> units) {
    return units.stream().filter(this::has).toList();
  }

  /**
   * Refuses a unit of others, as if there were none.
   *
   * @throws OutOfScopeException where it is not theirs
   */
  public void check(String unit) {
    if (!has(unit)) {
      throw new OutOfScopeException("there is no unit " + unit + " in your scope");
    }
  }

  /**
   * Refuses a page that does not belong to them today.
   *
   * @throws OutOfScopeException where it is not theirs
   */
  public void check(PageKey page) {
    if (!holds(page)) {
      throw new OutOfScopeException("there is no page " + page.text() + " in your scope");
    }
  }

  /** Changes with what is seen, for what may be kept of an answer; without quotes. */
  public String mark() {
    return isEverything() ? "" : "-" + Integer.toHexString(hashCode());
  }

  /** Whether a figure that was kept may be seen as far as topic and days go. */
  public boolean allows(Filters filters, DayRange of) {
    return topic.map(only -> filters.topics().equals(List.of(only))).orElse(true)
        && days.map(range -> range.holds(of.from()) && range.holds(of.to())).orElse(true);
  }

  /**
   * A filter as it must be asked for this caller.
   *
   * @throws OutOfScopeException where it names what is not theirs
   */
  Filters narrowed(Filters asked) {
    Filters ofTopic = topic.map(only -> narrowed(asked, only)).orElse(asked);
    return holding.map(own -> narrowed(ofTopic, own)).orElse(ofTopic);
  }

  private static Filters narrowed(Filters asked, String topic) {
    if (asked.topics().stream().anyMatch(other -> !other.equals(topic))) {
      throw new OutOfScopeException("there is no such topic in your scope");
    }
    return new Filters(
        asked.platforms(),
        asked.pages(),
        asked.units(),
        List.of(topic),
        asked.labels(),
        asked.kinds(),
        asked.belonging());
  }

  private Filters narrowed(Filters asked, Holding own) {
    asked.units().forEach(this::check);
    asked.belonging().wanted().forEach(this::check);
    for (PageKey page : asked.pages()) {
      if (!own.knows(page)) {
        throw new OutOfScopeException("there is no page " + page.text() + " in your scope");
      }
    }
    Belonging given = asked.belonging();
    Set<String> wanted = given.wanted().isEmpty() ? own.wanted(asked.units()) : given.wanted();
    // Where nobody said when a page belonged to whom, its history follows it; one that left is
    // told by name only, and then of the days on which it was theirs.
    boolean former = asked.pages().stream().anyMatch(page -> !own.holds(page));
    Belonging as = given.phases().size() > 1 ? given : former ? own.seen() : own.now();
    return asked.with(new Belonging(as.phases(), wanted));
  }

  /**
   * Refuses days outside those that may be seen.
   *
   * @throws OutOfScopeException where one of them may not
   */
  DayRange narrowed(DayRange asked) {
    days.ifPresent(
        range -> {
          if (!range.holds(asked.from()) || !range.holds(asked.to())) {
            throw new OutOfScopeException(
                "only " + range.from() + " to " + range.to() + " may be seen here");
          }
        });
    return asked;
  }
}
