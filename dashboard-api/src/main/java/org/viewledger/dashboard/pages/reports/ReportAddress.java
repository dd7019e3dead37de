package org.viewledger.dashboard.pages.reports;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.query.OutOfScopeException;

/** Periods and units in the addresses and forms of reports and closings. */
public final class ReportAddress {
  private ReportAddress() {}

  /** Of the report of a period, such as {@code /reports/15-14/2026-10?unit=ward}. */
  public static String href(Period period, String unit) {
    return "/reports/" + path(period) + "?unit=" + Addresses.value(unit);
  }

  /** The same of the API. */
  static String api(Period period) {
    return "/api/v1/reports/" + path(period);
  }

  private static String path(Period period) {
    // The slash of term/ID stays one.
    String[] parts = period.id().split("/", 2);
    return Addresses.segment(period.calendar())
        + '/'
        + (parts.length == 1
            ? Addresses.segment(period.id())
            : parts[0] + '/' + Addresses.segment(parts[1]));
  }

  /**
   * The period of an address.
   *
   * @param named of a term or a campaign its kind, which is not part of the id there
   * @throws OutOfScopeException where there is none
   */
  static Period period(Context ctx, Optional<PeriodKind> named, PageServices services) {
    String id = ctx.pathParam("id");
    return period(
        calendars(services),
        ctx.pathParam("calendar"),
        named.map(kind -> kind.id() + '/' + id).orElse(id));
  }

  /** The period that a form names. */
  public static Period ofForm(Context ctx, PageServices services) {
    return period(
        calendars(services),
        Optional.ofNullable(ctx.formParam("calendar")).orElse(""),
        Optional.ofNullable(ctx.formParam("period")).orElse(""));
  }

  static Period period(Calendars calendars, String calendar, String id) {
    return calendars
        .find(calendar)
        .flatMap(one -> one.find(id))
        .orElseThrow(() -> new OutOfScopeException("no such period: " + calendar + '/' + id));
  }

  public static Calendars calendars(PageServices services) {
    return services.everyAction().orElseThrow().closed().calendars();
  }

  /** The unit that an address or a form names, else the caller's first. */
  public static String unit(Context ctx, PageServices services) {
    Optional<String> named =
        Optional.ofNullable(ctx.queryParam("unit"))
            .or(
                () ->
                    Optional.ofNullable(
                        ctx.isFormUrlencoded() || ctx.isMultipartFormData()
                            ? ctx.formParam("unit")
                            : null))
            .filter(text -> !text.isBlank());
    return services
        .unit(ctx, named)
        .or(() -> units(ctx, services).stream().findFirst())
        .orElseThrow(() -> new OutOfScopeException("no unit is yours"));
  }

  /** The units whose reports the caller may see. */
  public static List<String> units(Context ctx, PageServices services) {
    return services.scope(ctx).of(services.units().ids());
  }

  /** What reports are made from, for this caller; a link to a topic or some days shows none. */
  public static ReportingServices reporting(Context ctx, PageServices services) {
    ReportingServices.checkWhole(services.scope(ctx));
    return services.actions(ctx).orElseThrow().reporting();
  }
}
