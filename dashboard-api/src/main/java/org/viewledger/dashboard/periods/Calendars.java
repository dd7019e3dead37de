package org.viewledger.dashboard.periods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The civil calendar and those of the settings, in that order. */
public record Calendars(List<ReportingCalendar> all) {
  /** Where the settings name none. */
  public static final Calendars CIVIL = new Calendars(List.of(ReportingCalendar.CIVIL));

  public Calendars {
    all = List.copyOf(all);
  }

  /** The settings' own after the civil one; one of theirs named {@code calendar} replaces it. */
  public static Calendars with(List<ReportingCalendar> own) {
    List<ReportingCalendar> all = new ArrayList<>();
    if (own.stream().noneMatch(one -> one.id().equals(ReportingCalendar.CIVIL.id()))) {
      all.add(ReportingCalendar.CIVIL);
    }
    all.addAll(own);
    return new Calendars(all);
  }

  public Optional<ReportingCalendar> find(String id) {
    return all.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
  }

  public List<String> ids() {
    return all.stream().map(ReportingCalendar::id).toList();
  }
}
