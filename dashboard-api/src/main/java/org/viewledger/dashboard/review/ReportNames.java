package org.viewledger.dashboard.review;

import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.reports.rules.Issuer;

/** The bodies and places of a letterhead: as set, else made from the names of the units. */
final class ReportNames {
  private static final String GROUP = "Ban Công tác 35";

  private ReportNames() {}

  /** Of a unit; with none in the settings the words that a clerk replaces. */
  static Issuer.Names of(Unit unit, UnitPages units, ReportSettings settings) {
    return settings.names().orElseGet(() -> made(unit, units));
  }

  private static Issuer.Names made(Unit unit, UnitPages units) {
    if (unit.equals(Unit.EVERYTHING)) {
      return new Issuer.Names(
          "Đảng bộ cấp trên", "Đảng ủy đơn vị", "đơn vị", "…", GROUP, "cấp trên");
    }
    String name = lower(unit.name());
    String above = parent(unit, units).map(one -> lower(one.name())).orElse("cấp trên");
    String upper = above.startsWith("tỉnh ") ? "Tỉnh ủy" : "Thành ủy";
    return new Issuer.Names(
        "Đảng bộ " + above,
        "Đảng ủy " + name,
        name,
        place(unit.name()),
        GROUP,
        above.equals("cấp trên") ? "cấp trên" : upper);
  }

  private static Optional<Unit> parent(Unit unit, UnitPages units) {
    return units.units().stream()
        .filter(place -> place.unit().equals(unit))
        .findFirst()
        .flatMap(UnitPages.Place::parent)
        .flatMap(
            id ->
                units.units().stream()
                    .map(UnitPages.Place::unit)
                    .filter(one -> one.id().equals(id))
                    .findFirst());
  }

  /** {@code Phường Pleiku} is in Pleiku. */
  private static String place(String name) {
    return name.replaceFirst("^(?i:phường|xã|đặc khu|tỉnh|thành phố) ", "");
  }

  private static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
