package org.viewledger.dashboard.nativefigures;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.DayRange;

/** What people read on platforms' own screens; nothing of it is changed or deleted. */
public final class NativeFigures {
  private static final String COLUMNS =
      "id, platform, page_id, first_day, last_day, noun, figure, tolerance_percent, person,"
          + " noted_at";

  private final PeopleStore store;

  public NativeFigures(PeopleStore store) {
    this.store = store;
  }

  /** Notes a figure; the same id a second time changes nothing. */
  public void note(NativeFigure figure) {
    if (find(figure.id()).isPresent()) {
      return;
    }
    store.transact(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO native_figure ("
                      + COLUMNS
                      + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, figure.id());
            insert.setString(2, figure.page().platform());
            insert.setString(3, figure.page().pageId());
            insert.setObject(4, figure.days().from());
            insert.setObject(5, figure.days().to());
            insert.setString(6, figure.noun().id());
            insert.setBigDecimal(7, new BigDecimal(figure.value()));
            insert.setBigDecimal(8, figure.tolerancePercent());
            insert.setString(9, figure.person());
            insert.setObject(10, figure.notedAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
          }
        });
  }

  public Optional<NativeFigure> find(String id) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT " + COLUMNS + " FROM native_figure WHERE id = ?")) {
            select.setString(1, id);
            return figures(select).stream().findFirst();
          }
        });
  }

  /** The latest of all pages, the last one first. */
  public List<NativeFigure> latest(int limit) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT "
                      + COLUMNS
                      + " FROM native_figure ORDER BY noted_at DESC, id FETCH FIRST "
                      + limit
                      + " ROWS ONLY")) {
            return figures(select);
          }
        });
  }

  private static List<NativeFigure> figures(PreparedStatement select) throws SQLException {
    List<NativeFigure> figures = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        figures.add(
            new NativeFigure(
                row.getString("id"),
                new PageKey(row.getString("platform"), row.getString("page_id")),
                new DayRange(
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class)),
                Noun.of(row.getString("noun")).orElseThrow(),
                row.getBigDecimal("figure").toBigIntegerExact(),
                row.getBigDecimal("tolerance_percent"),
                row.getString("person"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant()));
      }
    }
    return figures;
  }
}
