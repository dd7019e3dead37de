package org.viewledger.dashboard.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.speech.Language;

/**
 * The ways to choose a period: a short list, and the rest one tap away.
 *
 * @param path of the page whose period it is
 * @param options this and the last month, quarter and year of the unit's own calendar, and the
 *     chosen one where it is none of these
 * @param groups everything else, by calendar
 * @param from first day of the chosen one, for the free fields
 */
public record PeriodChooser(
    String path, List<Option> options, List<Group> groups, String from, String to) {
  private static final List<PeriodKind> SHORT =
      List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR);
  private static final List<PeriodKind> LONG =
      List.of(
          PeriodKind.WEEK,
          PeriodKind.MONTH,
          PeriodKind.QUARTER,
          PeriodKind.HALF_YEAR,
          PeriodKind.NINE_MONTHS,
          PeriodKind.YEAR,
          PeriodKind.TERM,
          PeriodKind.CAMPAIGN);

  /** More campaigns than these are looked up among the reports. */
  private static final int MOST_NAMED = 6;

  public PeriodChooser {
    options = List.copyOf(options);
    groups = List.copyOf(groups);
  }

  /**
   * A stretch that one tap chooses.
   *
   * @param id of its link, unlike all others of the page
   */
  public record Option(String id, String href, String name, String days, boolean chosen) {}

  /** The stretches of a calendar. */
  public record Group(String name, List<Option> options) {
    public Group {
      options = List.copyOf(options);
    }
  }

  /**
   * The ways to choose another period.
   *
   * @param path of the page, such as {@code /topics}
   * @param besides what else the addresses carry, such as {@code &unit=phuong-mau}; may be empty
   */
  public static PeriodChooser of(
      Telling telling, Calendars calendars, String path, String besides) {
    Period chosen = telling.period();
    Addressed to = new Addressed(path, besides);
    ReportingCalendar first = PeriodChoice.first(calendars);
    List<Option> options = new ArrayList<>();
    for (PeriodKind kind : SHORT) {
      thisAndLast(first, kind, telling.today())
          .forEach(period -> options.add(option(telling, "short", period, to)));
    }
    if (options.stream().noneMatch(Option::chosen)) {
      options.add(chosen(telling, to));
    }
    List<Group> groups = new ArrayList<>();
    List<ReportingCalendar> ordered = new ArrayList<>(List.of(first));
    calendars.all().stream().filter(one -> !one.equals(first)).forEach(ordered::add);
    for (ReportingCalendar calendar : ordered) {
      List<Option> all = new ArrayList<>();
      for (PeriodKind kind : LONG) {
        if (calendar.equals(first) && SHORT.contains(kind)) {
          continue;
        }
        thisAndLast(calendar, kind, telling.today())
            .forEach(period -> all.add(option(telling, "all", period, to)));
      }
      groups.add(new Group(name(telling, calendar), all));
    }
    groups.add(new Group(telling.say("overview.calendar.days"), lastDays(telling, to)));
    return new PeriodChooser(
        path, options, groups, chosen.days().from().toString(), chosen.days().to().toString());
  }

  /** Where the options lead. */
  private record Addressed(String path, String besides) {
    String with(String query) {
      return path + '?' + query + besides;
    }
  }

  /** What is chosen stands among what can be: without it nothing on the page would say so. */
  private static Option chosen(Telling telling, Addressed to) {
    Period period = telling.period();
    return period
        .reporting()
        .map(reporting -> option(telling, "chosen", reporting, to))
        .orElseGet(
            () ->
                new Option(
                    "chosen-days",
                    to.with("from=" + period.days().from() + "&to=" + period.days().to()),
                    telling.say("chooser.chosen"),
                    days(telling, period.days().from(), period.days().to()),
                    true));
  }

  private static String name(Telling telling, ReportingCalendar calendar) {
    return calendar.id().equals(ReportingCalendar.CIVIL.id())
        ? telling.say("overview.calendar.civil")
        : telling.say("overview.calendar.own", calendar.id());
  }

  /** The running one and the one before; of what is named in the settings all that have begun. */
  private static List<org.viewledger.dashboard.periods.Period> thisAndLast(
      ReportingCalendar calendar, PeriodKind kind, LocalDate today) {
    if (kind.isNamed()) {
      List<org.viewledger.dashboard.periods.Period> begun =
          calendar.between(kind, DayRange.EARLIEST, today);
      return begun.subList(Math.max(0, begun.size() - MOST_NAMED), begun.size());
    }
    List<org.viewledger.dashboard.periods.Period> running = calendar.between(kind, today, today);
    LocalDate before = running.isEmpty() ? today : running.get(0).from().minusDays(1);
    List<org.viewledger.dashboard.periods.Period> both = new ArrayList<>(running);
    // Nine months end before the year does: the last ones may be of this year.
    List<org.viewledger.dashboard.periods.Period> ended =
        calendar.between(kind, before.minusYears(1), before).stream()
            .filter(period -> period.to().isBefore(today))
            .toList();
    if (!ended.isEmpty()) {
      both.add(ended.get(ended.size() - 1));
    }
    return both;
  }

  private static Option option(
      Telling telling, String list, org.viewledger.dashboard.periods.Period period, Addressed to) {
    String name = telling.speech().language() == Language.VI ? period.vi() : period.en();
    return new Option(
        list + '-' + period.calendar() + '-' + period.id().replace('/', '-'),
        to.with(
            "calendar="
                + Addresses.value(period.calendar())
                + "&id="
                + Addresses.value(period.id())),
        name,
        days(telling, period.from(), period.to()),
        isChosen(telling.period(), period));
  }

  /** By its name; free days that are a civil period are that period. */
  private static boolean isChosen(Period chosen, org.viewledger.dashboard.periods.Period period) {
    return chosen
        .reporting()
        .filter(one -> one.calendar().equals(period.calendar()) && one.id().equals(period.id()))
        .isPresent();
  }

  private static String days(Telling telling, LocalDate from, LocalDate to) {
    String first =
        from.getYear() == to.getYear()
            ? telling.speech().dates().shortDay(from)
            : telling.speech().dates().date(from);
    return first + " - " + telling.speech().dates().date(to);
  }

  private static List<Option> lastDays(Telling telling, Addressed to) {
    List<Option> options = new ArrayList<>();
    for (Period.Choice choice : List.of(Period.Choice.LAST_7_DAYS, Period.Choice.LAST_28_DAYS)) {
      Period period = Period.of(choice, telling.today());
      options.add(
          new Option(
              "days-" + choice.id(),
              to.with("period=" + choice.id()),
              telling.say("period." + choice.id()),
              days(telling, period.days().from(), period.days().to()),
              telling.period().choice() == choice));
    }
    return options;
  }
}
