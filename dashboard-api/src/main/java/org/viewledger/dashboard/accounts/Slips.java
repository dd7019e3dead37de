package org.viewledger.dashboard.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.people.PeopleStore;

/** Codes on paper that an administrator hands to a person: each works once, for seven days. */
public final class Slips {
  public static final Duration LASTS = Duration.ofDays(7);

  private final PeopleStore store;
  private final Clock clock;
  private final Deeds deeds;

  Slips(PeopleStore store, Clock clock, Deeds deeds) {
    this.store = store;
    this.clock = clock;
    this.deeds = deeds;
  }

  /** What a slip is for. */
  public enum Purpose {
    /** Makes a device the person's own, with a PIN that they choose. */
    DEVICE,
    /** Lets the person choose a password, also in place of a forgotten one. */
    PASSWORD;

    /** The word in addresses and in the store. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The purpose of a word; empty for a word that is none. */
    public static Optional<Purpose> of(String id) {
      for (Purpose purpose : values()) {
        if (purpose.id().equals(id)) {
          return Optional.of(purpose);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A slip just issued.
   *
   * @param code told once, on paper
   */
  public record Issued(String person, Purpose purpose, String code, Instant expiresAt) {
    @Override
    public String toString() {
      return "Issued[" + person + ", " + purpose + ", until " + expiresAt + ']';
    }
  }

  /** Issues a slip; the one that the person may still have for the same purpose is void. */
  public Issued issue(String person, Purpose purpose, String by) {
    Instant now = clock.instant();
    Issued issued = new Issued(person, purpose, SlipCode.draw(), now.plus(LASTS));
    store.transact(
        connection -> {
          try (PreparedStatement forget =
                  connection.prepareStatement(
                      "DELETE FROM slip WHERE (person = ? AND purpose = ?) OR expires_at <= ?");
              PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO slip (code_hash, person, purpose, issued_by, issued_at,"
                          + " expires_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            forget.setString(1, person);
            forget.setString(2, purpose.id());
            forget.setObject(3, Times.utc(now));
            forget.executeUpdate();
            insert.setString(1, SlipCode.hash(issued.code()));
            insert.setString(2, person);
            insert.setString(3, purpose.id());
            insert.setString(4, by);
            insert.setObject(5, Times.utc(now));
            insert.setObject(6, Times.utc(issued.expiresAt()));
            insert.executeUpdate();
          }
          return issued;
        });
    deeds.note(by, "slip.issued", person, purpose.id().toLowerCase(Locale.ROOT));
    return issued;
  }

  /** Whose slip a code is; empty where it is unknown, spent, out of date or for something else. */
  public Optional<String> person(String code, Purpose purpose) {
    return store.transact(connection -> person(connection, code, purpose));
  }

  private Optional<String> person(Connection connection, String code, Purpose purpose)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT s.person FROM slip s JOIN person p ON p.sign_in_name = s.person"
                + " WHERE s.code_hash = ? AND s.purpose = ? AND s.expires_at > ?"
                + " AND p.standing = 'active'")) {
      select.setString(1, SlipCode.hash(code));
      select.setString(2, purpose.id());
      select.setObject(3, Times.utc(clock.instant()));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /**
   * Spends a code within somebody's transaction: of two at the same time one succeeds.
   *
   * @return whose it was
   * @throws AccountRefusedException where it is unknown, spent or out of date
   */
  String spend(Connection connection, String code, Purpose purpose) throws SQLException {
    String person =
        person(connection, code, purpose)
            .orElseThrow(() -> new AccountRefusedException(Reason.SLIP_SPENT));
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM slip WHERE code_hash = ?")) {
      delete.setString(1, SlipCode.hash(code));
      if (delete.executeUpdate() != 1) {
        throw new AccountRefusedException(Reason.SLIP_SPENT);
      }
    }
    return person;
  }
}
