package org.viewledger.local.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.NamedPeriod;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.local.settings.CalendarSetting;
import org.viewledger.local.settings.PageSetting;
import org.viewledger.local.settings.Settings;

/** From the settings' calendars, units and pages to those that periods are closed by. */
final class Reporting {
  private Reporting() {}

  static Calendars calendars(Settings settings) {
    return Calendars.with(settings.calendars().stream().map(Reporting::calendar).toList());
  }

  private static ReportingCalendar calendar(CalendarSetting setting) {
    return new ReportingCalendar(
        setting.id(),
        setting.yearStartsOn(),
        setting.weekStartsOn(),
        new DueRule(setting.due(), setting.dueInWorkingDays()),
        named(setting.terms()),
        named(setting.campaigns()));
  }

  private static List<NamedPeriod> named(List<CalendarSetting.Named> named) {
    return named.stream()
        .map(one -> new NamedPeriod(one.id(), one.name(), one.from(), one.to()))
        .toList();
  }

  static UnitPages units(Settings settings) {
    List<UnitPages.Belonging> belongings = new ArrayList<>();
    for (PageSetting page : settings.pages()) {
      for (PageSetting.Span span : page.units()) {
        belongings.add(
            new UnitPages.Belonging(
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
        belongings);
  }
}
