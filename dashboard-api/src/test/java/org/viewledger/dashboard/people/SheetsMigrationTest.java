package org.viewledger.dashboard.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** A citation of one figure, made before there were sheets, becomes a sheet with that figure. */
final class SheetsMigrationTest {
  @Test
  void citationsOfBeforeKeepTheirFiguresAndFilters() throws Exception {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:mem:sheets;DB_CLOSE_DELAY=-1", "viewledger", "");
    try {
      migrated(pool);
    } finally {
      pool.dispose();
    }
  }

  @Test
  void theSameOnPostgres() throws Exception {
    PeoplePlace.OnServer place = PostgresForTests.empty();
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl(place.url());
      source.setUsername(place.user());
      source.setPassword(place.password());
      migrated(source);
    }
  }

  private static void migrated(DataSource pool) throws Exception {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      migrate(pool, "113");
      statement.execute(
          "INSERT INTO citation (cited_year, place, person, cited_at, basis, metric, from_day,"
              + " to_day, book, unit, cut, known_at, figure, low, high, estimated, corrections,"
              + " not_dated, latest, examined_cut, examined_at) VALUES (2026, 12, 'Lan',"
              + " '2026-11-01 00:00:00Z', 'in-period', 'views', '2026-10-01', '2026-10-31', 'live',"
              + " 'all', 7, '2026-11-01 00:00:00Z', 2500, 2400, 2600, FALSE, 0, 0, 2620, 8,"
              + " '2026-11-02 00:00:00Z')");
      statement.execute(
          "INSERT INTO citation_filter (cited_year, place, dimension, choice)"
              + " VALUES (2026, 12, 'topic', 'xay-dung-dang')");
      migrate(pool, "241");
      assertThat(row(statement.executeQuery("SELECT person, unit, sentence FROM citation")))
          .containsExactly("Lan", "all", "null");
      assertThat(
              row(
                  statement.executeQuery(
                      "SELECT part, basis, metric, from_day, figure, low, high, latest,"
                          + " examined_cut, units_then FROM citation_figure")))
          .containsExactly(
              "1",
              "in-period",
              "views",
              "2026-10-01",
              "2500",
              "2400",
              "2600",
              "2620",
              "8",
              "false");
      assertThat(
              row(
                  statement.executeQuery(
                      "SELECT place, part, dimension, choice FROM citation_figure_filter")))
          .containsExactly("12", "1", "topic", "xay-dung-dang");
    }
  }

  private static void migrate(DataSource pool, String target) {
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:org/viewledger/dashboard/people")
        .loggers("slf4j")
        .target(target)
        .load()
        .migrate();
  }

  private static List<String> row(ResultSet rows) throws Exception {
    List<String> cells = new ArrayList<>();
    assertThat(rows.next()).isTrue();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      cells.add(String.valueOf(rows.getObject(i)));
    }
    return cells;
  }
}
