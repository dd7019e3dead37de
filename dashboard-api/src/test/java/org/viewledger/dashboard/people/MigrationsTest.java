package org.viewledger.dashboard.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class MigrationsTest {
  @Test
  void sameFilesMakeTheSameTablesOnBothDatabases() {
    SortedSet<String> h2;
    try (PeopleStore store = PeopleStore.inMemory("migrations")) {
      h2 = store.transact(MigrationsTest::columns);
    }
    try (PeopleStore store = PeopleStore.open(PostgresForTests.empty())) {
      SortedSet<String> postgres = store.transact(MigrationsTest::columns);
      assertThat(postgres).isEqualTo(h2);
    }
    assertThat(h2).contains("session.person required", "audit_entry.own_hash required");
  }

  @Test
  void secondOpeningFindsNothingToDo() {
    PeoplePlace.OnServer place = PostgresForTests.empty();
    PeopleStore.open(place).close();
    try (PeopleStore store = PeopleStore.open(place)) {
      assertThat(store.transact(MigrationsTest::columns)).isNotEmpty();
    }
  }

  private static SortedSet<String> columns(Connection connection) throws SQLException {
    SortedSet<String> columns = new TreeSet<>();
    try (ResultSet row = connection.getMetaData().getColumns(null, null, "%", "%")) {
      while (row.next()) {
        String schema = row.getString("TABLE_SCHEM");
        if (schema.equalsIgnoreCase("public")
            && !row.getString("TABLE_NAME").startsWith("flyway")) {
          columns.add(
              (row.getString("TABLE_NAME") + '.' + row.getString("COLUMN_NAME"))
                      .toLowerCase(java.util.Locale.ROOT)
                  + (row.getString("IS_NULLABLE").equals("NO") ? " required" : ""));
        }
      }
    }
    return columns;
  }
}
