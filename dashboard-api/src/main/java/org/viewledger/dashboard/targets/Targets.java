package org.viewledger.dashboard.targets;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;

/** The targets of units, kept with the name of who set each. */
public final class Targets {
  private final PeopleStore store;

  public Targets(PeopleStore store) {
    this.store = store;
  }

  /** A target and who set it when. */
  public record Kept(Target target, String person, Instant at) {}

  /** The targets of a unit's period, at most one a metric, in the order of {@link TargetMetric}. */
  public List<Target> of(String unit, String calendar, String period) {
    return select(
            " WHERE unit = ? AND calendar = ? AND period = ?",
            statement -> {
              statement.setString(1, unit);
              statement.setString(2, calendar);
              statement.setString(3, period);
            })
        .stream()
        .map(Kept::target)
        .toList();
  }

  /** Every target of a unit, by calendar and period, the newest period first. */
  public List<Kept> all(String unit) {
    return select(" WHERE unit = ?", statement -> statement.setString(1, unit));
  }

  /**
   * Sets a target, in place of one about the same.
   *
   * @throws TargetRefusedException where the period is none that plans are made for
   */
  public void set(Period period, Target target, String person, Instant now) {
    if (period.kind() != PeriodKind.WEEK
        && period.kind() != PeriodKind.MONTH
        && period.kind() != PeriodKind.YEAR) {
      throw TargetRefusedException.period();
    }
    store.transact(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "DELETE FROM report_target WHERE unit = ? AND calendar = ? AND period = ?"
                      + " AND metric = ?")) {
            key(delete, target);
            delete.executeUpdate();
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO report_target (unit, calendar, period, metric, amount, person,"
                      + " set_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            key(insert, target);
            insert.setBigDecimal(5, new BigDecimal(target.value()));
            insert.setString(6, person);
            insert.setObject(7, Instants.toMillis(now).atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
          }
        });
  }

  /** Takes a target back; nothing happens where there is none. */
  public void remove(String unit, String calendar, String period, TargetMetric metric) {
    store.transact(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "DELETE FROM report_target WHERE unit = ? AND calendar = ? AND period = ?"
                      + " AND metric = ?")) {
            delete.setString(1, unit);
            delete.setString(2, calendar);
            delete.setString(3, period);
            delete.setString(4, metric.id());
            return delete.executeUpdate();
          }
        });
  }

  private static void key(PreparedStatement statement, Target target) throws SQLException {
    statement.setString(1, target.unit());
    statement.setString(2, target.calendar());
    statement.setString(3, target.period());
    statement.setString(4, target.metric());
  }

  private List<Kept> select(String where, Values values) {
    List<Kept> found =
        store.transact(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT unit, calendar, period, metric, amount, person, set_at"
                          + " FROM report_target"
                          + where)) {
                values.put(select);
                List<Kept> rows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    rows.add(kept(row));
                  }
                }
                return rows;
              }
            });
    found.sort(
        Comparator.comparing((Kept kept) -> kept.target().calendar())
            .thenComparing(kept -> kept.target().period(), Comparator.reverseOrder())
            .thenComparing(kept -> kept.target().about()));
    return List.copyOf(found);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new Target(
            row.getString("unit"),
            row.getString("calendar"),
            row.getString("period"),
            row.getString("metric"),
            row.getBigDecimal("amount").toBigIntegerExact()),
        row.getString("person"),
        row.getObject("set_at", java.time.OffsetDateTime.class).toInstant());
  }

  private interface Values {
    void put(PreparedStatement statement) throws SQLException;
  }
}
