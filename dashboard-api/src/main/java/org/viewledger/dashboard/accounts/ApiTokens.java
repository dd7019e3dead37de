package org.viewledger.dashboard.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.people.PeopleStore;

/** Tokens of programs in the store: their digest, never they themselves. */
public final class ApiTokens {
  public static final int USUAL_DAYS = 90;
  public static final int MOST_DAYS = 365;

  /** Tells a token from other secrets, to people and to programs that search for leaks. */
  private static final String PREFIX = "vl_";

  private static final int LONGEST_CALLED = 60;
  private static final String COLUMNS =
      "SELECT id, called, person, made_at, expires_at, ended_at, used_on FROM api_token";

  private final PeopleStore store;
  private final Clock clock;
  private final Deeds deeds;

  ApiTokens(PeopleStore store, Clock clock, Deeds deeds) {
    this.store = store;
    this.clock = clock;
    this.deeds = deeds;
  }

  /**
   * Makes a token.
   *
   * @param days how long it lets in, 1 to {@link #MOST_DAYS}
   * @param may what its maker may do: no scope allows more
   * @return the token, told once
   */
  public String make(
      String called, Set<Scope> scopes, int days, String person, Set<Permission> may) {
    if (scopes.isEmpty() || called.isBlank()) {
      throw new AccountRefusedException(Reason.NO_SCOPE);
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new AccountRefusedException(Reason.TERM_OUT_OF_BOUNDS);
    }
    if (!scopes.stream().allMatch(scope -> may.containsAll(scope.permissions()))) {
      throw new AccountRefusedException(Reason.SCOPE_NOT_YOURS);
    }
    String token = PREFIX + Secret.random();
    String name = called.strip();
    String kept = name.length() > LONGEST_CALLED ? name.substring(0, LONGEST_CALLED) : name;
    store.transact(
        connection -> insert(connection, Secret.hash(token), kept, scopes, days, person));
    deeds.note(
        person, "token.made", kept, scopes.stream().sorted().map(Scope::id).toList().toString());
    return token;
  }

  private long insert(
      Connection connection, String hash, String called, Set<Scope> scopes, int days, String person)
      throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO api_token (token_hash, called, person, made_at, expires_at)"
                    + " VALUES (?, ?, ?, ?, ?)",
                new String[] {"id"});
        PreparedStatement scope =
            connection.prepareStatement(
                "INSERT INTO api_token_scope (token_id, scope_id) VALUES (?, ?)")) {
      insert.setString(1, hash);
      insert.setString(2, called);
      insert.setString(3, person);
      insert.setObject(4, Times.utc(now));
      insert.setObject(5, Times.utc(now.plus(days, ChronoUnit.DAYS)));
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        long id = keys.getLong(1);
        for (Scope one : scopes) {
          scope.setLong(1, id);
          scope.setString(2, one.id());
          scope.addBatch();
        }
        scope.executeBatch();
        return id;
      }
    }
  }

  /** The token of a request that still lets in; its day of use is noted. */
  public Optional<ApiToken> find(String token) {
    if (!token.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return store.transact(
        connection -> {
          List<ApiToken> found = read(connection, " WHERE token_hash = ?", Secret.hash(token));
          if (found.isEmpty() || !found.get(0).isOpen(now)) {
            return Optional.empty();
          }
          if (!found.get(0).usedOn().equals(Optional.of(today))) {
            try (PreparedStatement update =
                connection.prepareStatement("UPDATE api_token SET used_on = ? WHERE id = ?")) {
              update.setObject(1, today);
              update.setLong(2, found.get(0).id());
              update.executeUpdate();
            }
          }
          return Optional.of(found.get(0));
        });
  }

  /** All tokens, the newest first. */
  public List<ApiToken> all() {
    return store.transact(connection -> read(connection, " ORDER BY id DESC"));
  }

  /** Ends a token for good. */
  public void end(long id, String by) {
    int ended =
        store.transact(
            connection -> {
              try (PreparedStatement update =
                  connection.prepareStatement(
                      "UPDATE api_token SET ended_at = ? WHERE id = ? AND ended_at IS NULL")) {
                update.setObject(1, Times.utc(clock.instant()));
                update.setLong(2, id);
                return update.executeUpdate();
              }
            });
    if (ended > 0) {
      deeds.note(by, "token.ended", Long.toString(id), "");
    }
  }

  private static List<ApiToken> read(Connection connection, String rest, String... values)
      throws SQLException {
    List<ApiToken> tokens = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + rest)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tokens.add(
              new ApiToken(
                  row.getLong("id"),
                  row.getString("called"),
                  row.getString("person"),
                  scopes(connection, row.getLong("id")),
                  Times.instant(row, "made_at"),
                  Times.instant(row, "expires_at"),
                  Times.maybe(row, "ended_at"),
                  Optional.ofNullable(row.getObject("used_on", LocalDate.class))));
        }
      }
    }
    return tokens;
  }

  private static Set<Scope> scopes(Connection connection, long id) throws SQLException {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    try (PreparedStatement select =
        connection.prepareStatement("SELECT scope_id FROM api_token_scope WHERE token_id = ?")) {
      select.setLong(1, id);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Scope.of(rows.getString(1)).ifPresent(scopes::add);
        }
      }
    }
    return scopes;
  }
}
