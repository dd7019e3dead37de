package org.viewledger.local.dashboard;

import java.util.List;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.NamedPeriod;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.local.settings.CalendarSetting;
import org.viewledger.local.settings.Settings;

/** From the settings' calendars to those that periods are closed by. */
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
}
