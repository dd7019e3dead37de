package org.viewledger.dashboard.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PeopleStoreTest {
  @Test
  void interruptedThreadClosesTheStoreForNobody(@TempDir Path folder) {
    Path file = folder.resolve("people");
    try (PeopleStore store = PeopleStore.inFile(file)) {
      run(store, "CREATE TABLE word (said VARCHAR(20))");
      Thread.currentThread().interrupt();
      run(store, "INSERT INTO word VALUES ('interrupted')");
      assertThat(Thread.interrupted()).as("it is still known to whoever asks").isTrue();
      run(store, "INSERT INTO word VALUES ('not')");
    }
    try (PeopleStore store = PeopleStore.inFile(file)) {
      int words =
          store.transact(
              connection -> {
                try (var select = connection.createStatement();
                    ResultSet rows = select.executeQuery("SELECT COUNT(*) FROM word")) {
                  rows.next();
                  return rows.getInt(1);
                }
              });
      assertThat(words).isEqualTo(2);
    }
  }

  private static void run(PeopleStore store, String sql) {
    store.transact(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }
}
