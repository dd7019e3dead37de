package org.viewledger.local.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.NamedPeriod;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.reports.rules.Choice;
import org.viewledger.dashboard.reports.rules.Issuer;
import org.viewledger.dashboard.reports.rules.Spelling;
import org.viewledger.dashboard.review.ReportSettings;
import org.viewledger.local.settings.CalendarSetting;
import org.viewledger.local.settings.ReportsSetting;
import org.viewledger.local.settings.Settings;

/** From the settings' calendars to those that periods are closed by. */
final class Reporting {
  private Reporting() {}

  static Calendars calendars(Settings settings) {
    return Calendars.with(settings.calendars().stream().map(Reporting::calendar).toList());
  }

  /** What the office sets for its reports. */
  static ReportSettings reports(Settings settings) {
    ReportsSetting set = settings.reports();
    Map<String, Integer> prepare = new HashMap<>();
    settings.calendars().forEach(one -> prepare.put(one.id(), one.prepareAfter()));
    return new ReportSettings(
        set.signOff(),
        set.channels(),
        about(set.about()),
        set.twoDigits(),
        set.letterhead()
            .map(
                head ->
                    new Issuer.Names(
                        head.superior(),
                        head.committee(),
                        head.unit(),
                        head.place(),
                        head.group(),
                        head.upper())),
        set.issuer(),
        set.bodyCode(),
        new Choice(
            set.olderSpelling() ? Spelling.LAST : Spelling.FIRST,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            set.twoSided()),
        prepare);
  }

  /** Nothing said: the usual clause; a dash: none. */
  private static String about(String set) {
    if (set.isEmpty()) {
      return ReportSettings.ABOUT;
    }
    return set.equals("-") ? "" : set;
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
