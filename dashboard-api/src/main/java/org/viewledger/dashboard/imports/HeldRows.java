package org.viewledger.dashboard.imports;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.viewledger.dashboard.people.PeopleStore;

/** Rows of imports that wait for a person to say which post they are of. */
public final class HeldRows {
  private final PeopleStore store;

  public HeldRows(PeopleStore store) {
    this.store = store;
  }

  /** How many there are, over all imports that stand. */
  public long count() {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT SUM(held_count) FROM import_account WHERE state = ?")) {
            select.setString(1, ImportAccount.State.ACCEPTED.id());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? row.getLong(1) : 0L;
            }
          }
        });
  }
}
