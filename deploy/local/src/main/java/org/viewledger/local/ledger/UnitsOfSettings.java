package org.viewledger.local.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.local.settings.PageSetting;
import org.viewledger.local.settings.Settings;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

/** From the settings' units and pages to who answers for a page and whose topics its posts take. */
public final class UnitsOfSettings {
  private final UnitPages pages;

  public UnitsOfSettings(Settings settings) {
    this.pages = units(settings);
  }

  /** Which pages a unit answers for. */
  public UnitPages pages() {
    return pages;
  }

  /** The units above which there is none: one of everything where the settings name no unit. */
  public List<String> roots() {
    return pages.roots();
  }

  /**
   * The units of each page, from its own upwards. A page whose units the settings do not name takes
   * the topics of the first root.
   *
   * @param today the day that decides to which of its units a page belongs
   */
  public UnitsOfPages on(LocalDate today) {
    UnitChains chains = pages.chains(today);
    return new UnitsOfPages(chains.pages(), chains.others());
  }

  private static UnitPages units(Settings settings) {
    List<UnitPages.Span> spans = new ArrayList<>();
    for (PageSetting page : settings.pages()) {
      for (PageSetting.Span span : page.units()) {
        spans.add(
            new UnitPages.Span(
                page.page(),
                span.unit(),
                Optional.ofNullable(span.from()),
                Optional.ofNullable(span.to())));
      }
    }
    return new UnitPages(
        settings.units().stream()
            .map(
                unit ->
                    new UnitPages.Place(
                        new Unit(unit.id(), unit.name()), Optional.ofNullable(unit.parent())))
            .toList(),
        spans);
  }
}
