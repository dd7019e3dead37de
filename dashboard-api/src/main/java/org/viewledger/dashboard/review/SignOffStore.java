package org.viewledger.dashboard.review;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.people.PeopleStore;

/** Second persons' words in the store of people's records. */
final class SignOffStore {
  private static final String SELECT =
      "SELECT calendar, period, unit, place, asked_by, asked_at, figures_hash, state, decided_by,"
          + " decided_at, reason FROM sign_off";

  private final PeopleStore store;

  SignOffStore(PeopleStore store) {
    this.store = store;
  }

  Optional<SignOff> byToken(String tokenHash) {
    return select(" WHERE token_hash = ?", statement -> statement.setString(1, tokenHash)).stream()
        .findFirst();
  }

  Optional<SignOff> of(Closing closing) {
    return select(
            " WHERE calendar = ? AND period = ? AND unit = ? AND place = ?",
            statement ->
                key(
                    statement,
                    1,
                    closing.calendar(),
                    closing.period(),
                    closing.unit(),
                    closing.place()))
        .stream()
        .findFirst();
  }

  /** Those that wait, the longest first. */
  List<SignOff> waiting() {
    return select(
        " WHERE state = ? ORDER BY asked_at",
        statement -> statement.setString(1, SignOff.State.ASKED.id()));
  }

  /** Writes a question, in place of one of the same closing that nobody has answered. */
  void ask(Closing closing, String person, Instant now, String tokenHash, String figuresHash) {
    store.transact(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "DELETE FROM sign_off WHERE calendar = ? AND period = ? AND unit = ?"
                      + " AND place = ? AND state = ?")) {
            key(delete, 1, closing.calendar(), closing.period(), closing.unit(), closing.place());
            delete.setString(5, SignOff.State.ASKED.id());
            delete.executeUpdate();
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO sign_off (calendar, period, unit, place, asked_by, asked_at,"
                      + " token_hash, figures_hash, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            key(insert, 1, closing.calendar(), closing.period(), closing.unit(), closing.place());
            insert.setString(5, person);
            insert.setObject(6, utc(now));
            insert.setString(7, tokenHash);
            insert.setString(8, figuresHash);
            insert.setString(9, SignOff.State.ASKED.id());
            return insert.executeUpdate();
          }
        });
  }

  /** Decides; false where somebody decided in between. */
  boolean decide(SignOff asked, SignOff.State state, String person, Instant now, String reason) {
    return store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE sign_off SET state = ?, decided_by = ?, decided_at = ?, reason = ?"
                      + " WHERE calendar = ? AND period = ? AND unit = ? AND place = ?"
                      + " AND state = ?")) {
            update.setString(1, state.id());
            update.setString(2, person);
            update.setObject(3, utc(now));
            update.setString(4, reason.isEmpty() ? null : reason);
            key(update, 5, asked.calendar(), asked.period(), asked.unit(), asked.place());
            update.setString(9, SignOff.State.ASKED.id());
            return update.executeUpdate() == 1;
          }
        });
  }

  private List<SignOff> select(String rest, Values values) {
    return store.transact(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT + rest)) {
            values.put(select);
            List<SignOff> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(signOff(row));
              }
            }
            return found;
          }
        });
  }

  private static SignOff signOff(ResultSet row) throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    String reason = row.getString("reason");
    return new SignOff(
        row.getString("calendar"),
        row.getString("period"),
        row.getString("unit"),
        row.getInt("place"),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("figures_hash"),
        SignOff.State.of(row.getString("state")),
        decided == null
            ? Optional.empty()
            : Optional.of(new SignOff.Decision(row.getString("decided_by"), decided.toInstant())),
        reason == null ? "" : reason);
  }

  private static void key(
      PreparedStatement statement, int from, String calendar, String period, String unit, int place)
      throws SQLException {
    statement.setString(from, calendar);
    statement.setString(from + 1, period);
    statement.setString(from + 2, unit);
    statement.setInt(from + 3, place);
  }

  private static OffsetDateTime utc(Instant instant) {
    return Instants.toMillis(instant).atOffset(ZoneOffset.UTC);
  }

  private interface Values {
    void put(PreparedStatement statement) throws SQLException;
  }
}
