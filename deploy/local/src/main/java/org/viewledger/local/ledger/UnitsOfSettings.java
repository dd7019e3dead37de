package org.viewledger.local.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.local.settings.PageSetting;
import org.viewledger.local.settings.PageSetting.Span;
import org.viewledger.local.settings.Settings;
import org.viewledger.local.settings.UnitSetting;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

/** From the settings' units and pages to whose topics a page's posts take. */
public final class UnitsOfSettings {
  private final Settings settings;
  private final Map<String, @Nullable String> parents = new HashMap<>();

  public UnitsOfSettings(Settings settings) {
    this.settings = settings;
    for (UnitSetting unit : settings.units()) {
      parents.put(unit.id(), unit.parent());
    }
  }

  /** The units above which there is none: one of everything where the settings name no unit. */
  public List<String> roots() {
    List<String> roots =
        settings.units().stream()
            .filter(unit -> unit.parent() == null)
            .map(UnitSetting::id)
            .toList();
    return roots.isEmpty() ? List.of(Unit.EVERYTHING.id()) : roots;
  }

  /**
   * The units of each page, from its own upwards. A page whose units the settings do not name takes
   * the topics of the first root.
   *
   * @param today the day that decides to which of its units a page belongs
   */
  public UnitsOfPages on(LocalDate today) {
    List<String> root = roots().subList(0, 1);
    if (settings.units().isEmpty()) {
      return new UnitsOfPages(Map.of(), root);
    }
    Map<String, List<String>> chains = new HashMap<>();
    for (PageSetting page : settings.pages()) {
      present(page, today).ifPresent(unit -> chains.put(page.page().text(), chain(unit)));
    }
    return new UnitsOfPages(chains, root);
  }

  /** The unit that the page belongs to on a day, else the last that it belonged to. */
  private static Optional<String> present(PageSetting page, LocalDate today) {
    Comparator<Span> byBeginning =
        Comparator.comparing(span -> span.from() == null ? LocalDate.MIN : span.from());
    return page.units().stream()
        .filter(span -> contains(span, today))
        .findFirst()
        .or(() -> page.units().stream().max(byBeginning))
        .map(Span::unit);
  }

  private static boolean contains(Span span, LocalDate day) {
    return (span.from() == null || !day.isBefore(span.from()))
        && (span.to() == null || !day.isAfter(span.to()));
  }

  private List<String> chain(String unit) {
    List<String> chain = new ArrayList<>();
    for (String each = unit; each != null && !chain.contains(each); each = parents.get(each)) {
      chain.add(each);
    }
    return chain;
  }
}
