package org.viewledger.dashboard.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.people.PeopleStore;

/**
 * The accounts in the store. Whatever takes rights away ends the person's sessions, so that the
 * next one is begun with the new rights; switching off also ends devices and slips.
 */
public final class Persons {
  private static final String COLUMNS =
      "SELECT sign_in_name, display_name, unit, standing, password_hash, created_by, created_at,"
          + " changed_by, changed_at FROM person";
  private static final String ACTIVE = "active";
  private static final String OFF = "off";

  private final PeopleStore store;
  private final Clock clock;
  private final Deeds deeds;

  Persons(PeopleStore store, Clock clock, Deeds deeds) {
    this.store = store;
    this.clock = clock;
    this.deeds = deeds;
  }

  /** What an administrator says of an account. */
  public record Draft(String displayName, Set<Role> roles, Optional<String> unit) {
    public Draft {
      displayName = displayName.strip();
      roles = Set.copyOf(roles);
      if (displayName.isEmpty() || displayName.length() > Person.LONGEST_DISPLAY_NAME) {
        throw new AccountRefusedException(Reason.DISPLAY_NAME_MISSING);
      }
      if (roles.isEmpty()) {
        throw new AccountRefusedException(Reason.NO_ROLE);
      }
    }
  }

  /**
   * Makes an account without a password: that is the person's own to choose, by a slip.
   *
   * @return the folded name
   */
  public String create(String typedName, Draft draft, String by) {
    String name = SignInName.fold(typedName);
    if (!SignInName.isAllowed(name)) {
      throw new AccountRefusedException(Reason.NAME_NOT_ALLOWED);
    }
    store.transact(
        connection -> {
          if (read(connection, name).isPresent()) {
            throw new AccountRefusedException(Reason.NAME_TAKEN);
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO person (sign_in_name, display_name, unit, standing, created_by,"
                      + " created_at, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, draft.displayName());
            insert.setString(3, draft.unit().orElse(null));
            insert.setString(4, ACTIVE);
            insert.setString(5, by);
            insert.setObject(6, Times.utc(clock.instant()));
            insert.setString(7, by);
            insert.setObject(8, Times.utc(clock.instant()));
            insert.executeUpdate();
          }
          writeRoles(connection, name, draft.roles());
          return name;
        });
    deeds.note(by, "account.created", name, told(draft));
    return name;
  }

  /** Changes name, roles and unit; where the rights changed, the person's sessions end. */
  public void change(String name, Draft draft, String by) {
    boolean rights =
        store.transact(
            connection -> {
              Person before = read(connection, name).orElseThrow();
              try (PreparedStatement update =
                  connection.prepareStatement(
                      "UPDATE person SET display_name = ?, unit = ?, changed_by = ?, changed_at = ?"
                          + " WHERE sign_in_name = ?")) {
                update.setString(1, draft.displayName());
                update.setString(2, draft.unit().orElse(null));
                update.setString(3, by);
                update.setObject(4, Times.utc(clock.instant()));
                update.setString(5, name);
                update.executeUpdate();
              }
              writeRoles(connection, name, draft.roles());
              boolean changed =
                  !before.roles().equals(draft.roles()) || !before.unit().equals(draft.unit());
              if (changed) {
                delete(connection, "session", name);
              }
              return changed;
            });
    deeds.note(by, rights ? "account.rights-changed" : "account.changed", name, told(draft));
  }

  /** Switches an account off, with all its ways in, or on again. */
  public void switchTo(String name, boolean active, String by) {
    store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE person SET standing = ?, changed_by = ?, changed_at = ?"
                      + " WHERE sign_in_name = ?")) {
            update.setString(1, active ? ACTIVE : OFF);
            update.setString(2, by);
            update.setObject(3, Times.utc(clock.instant()));
            update.setString(4, name);
            update.executeUpdate();
          }
          if (!active) {
            delete(connection, "session", name);
            delete(connection, "slip", name);
            delete(connection, "device", name);
          }
          return active;
        });
    deeds.note(by, active ? "account.switched-on" : "account.switched-off", name, "");
  }

  public Optional<Person> find(String name) {
    return store.transact(connection -> read(connection, name));
  }

  /** All accounts by name, those that are off included. */
  public List<Person> all() {
    return store.transact(
        connection -> {
          List<Person> all = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(COLUMNS + " ORDER BY sign_in_name");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              all.add(person(connection, rows));
            }
          }
          return all;
        });
  }

  public boolean isEmpty() {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("SELECT COUNT(*) FROM person");
              ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1) == 0;
          }
        });
  }

  /** The digest of an active person's password. */
  Optional<String> passwordHash(String name) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT password_hash FROM person WHERE sign_in_name = ? AND standing = ?")) {
            select.setString(1, name);
            select.setString(2, ACTIVE);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
          }
        });
  }

  /** Writes a password's digest within somebody's transaction. */
  void writePassword(Connection connection, String name, String hash) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE person SET password_hash = ?, password_at = ? WHERE sign_in_name = ?")) {
      update.setString(1, hash);
      update.setObject(2, Times.utc(clock.instant()));
      update.setString(3, name);
      update.executeUpdate();
    }
  }

  /** Forgets all of a table's rows of a person; the table's name is one of ours. */
  static void delete(Connection connection, String table, String person) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + table + " WHERE person = ?")) {
      delete.setString(1, person);
      delete.executeUpdate();
    }
  }

  private static Optional<Person> read(Connection connection, String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(COLUMNS + " WHERE sign_in_name = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(person(connection, row)) : Optional.empty();
      }
    }
  }

  private static Person person(Connection connection, ResultSet row) throws SQLException {
    String name = row.getString("sign_in_name");
    return new Person(
        name,
        row.getString("display_name"),
        roles(connection, name),
        Optional.ofNullable(row.getString("unit")),
        row.getString("standing").equals(ACTIVE),
        row.getString("password_hash") != null,
        row.getString("created_by"),
        Times.instant(row, "created_at"),
        row.getString("changed_by"),
        Times.instant(row, "changed_at"));
  }

  private static Set<Role> roles(Connection connection, String name) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    try (PreparedStatement select =
        connection.prepareStatement("SELECT role_id FROM person_role WHERE person = ?")) {
      select.setString(1, name);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          // A role that a later version had means nothing here.
          Role.of(rows.getString(1)).ifPresent(roles::add);
        }
      }
    }
    return roles;
  }

  private static void writeRoles(Connection connection, String name, Set<Role> roles)
      throws SQLException {
    delete(connection, "person_role", name);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO person_role (person, role_id) VALUES (?, ?)")) {
      for (Role role : roles) {
        insert.setString(1, name);
        insert.setString(2, role.id());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String told(Draft draft) {
    List<String> roles = draft.roles().stream().sorted().map(Role::id).toList();
    return String.join(",", roles) + " unit=" + draft.unit().orElse("all");
  }
}
