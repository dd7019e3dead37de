package org.viewledger.dashboard.closings;

import static org.viewledger.dashboard.closings.StoredValues.instant;
import static org.viewledger.dashboard.closings.StoredValues.maybeInstant;
import static org.viewledger.dashboard.closings.StoredValues.utc;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.Cut;

/** Citations in the store of people's records. */
final class CitationStore {
  private static final String COLUMNS =
      "cited_year, place, person, cited_at, unit, sentence, withdrawn_at, withdrawn_by,"
          + " withdrawn_why";

  private final PeopleStore store;
  private final CitedFigureRows figures;

  CitationStore(PeopleStore store, MetricCatalogue catalogue) {
    this.store = store;
    this.figures = new CitedFigureRows(catalogue);
  }

  /** The last number given in a year, 0 for none. */
  int last(int year) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT COALESCE(MAX(place), 0) FROM citation WHERE cited_year = ?")) {
            select.setInt(1, year);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getInt(1);
            }
          }
        });
  }

  Optional<Citation> find(int year, int place) {
    return store.transact(
        connection ->
            select(
                    connection,
                    " WHERE cited_year = ? AND place = ?",
                    statement -> {
                      statement.setInt(1, year);
                      statement.setInt(2, place);
                    })
                .stream()
                .findFirst());
  }

  /** The newest that a choice holds. */
  List<Citation> list(CitationChoice choice, int most) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    choice
        .unit()
        .ifPresent(
            unit -> {
              conditions.add("unit = ?");
              values.add(unit);
            });
    choice
        .year()
        .ifPresent(
            year -> {
              conditions.add("cited_year = ?");
              values.add(year);
            });
    choice
        .person()
        .ifPresent(
            person -> {
              conditions.add("person = ?");
              values.add(person);
            });
    choice
        .withdrawn()
        .ifPresent(
            gone -> conditions.add(gone ? "withdrawn_at IS NOT NULL" : "withdrawn_at IS NULL"));
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return store.transact(
        connection ->
            select(
                connection,
                where + " ORDER BY cited_year DESC, place DESC FETCH FIRST " + most + " ROWS ONLY",
                statement -> {
                  for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                  }
                }));
  }

  /** Figures last looked at before a cut, the longest ago first. */
  List<CitedFigure> behind(long cut, int most) {
    return store.transact(connection -> figures.behind(connection, cut, most));
  }

  boolean isEmpty() {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("SELECT COUNT(*) FROM citation");
              ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1) == 0;
          }
        });
  }

  /**
   * Writes a new citation; its number must be free.
   *
   * @param also done in the same transaction
   */
  void insert(Citation citation, PeopleStore.Work<?> also) {
    store.transact(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO citation (cited_year, place, person, cited_at, unit, sentence)"
                      + " VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, citation.year());
            insert.setInt(2, citation.place());
            insert.setString(3, citation.person());
            insert.setObject(4, utc(citation.citedAt()));
            insert.setString(5, citation.unit());
            insert.setString(6, citation.sentence().orElse(null));
            insert.executeUpdate();
          }
          for (CitedFigure figure : citation.figures()) {
            CitedFigureRows.insert(connection, figure);
          }
          also.run(connection);
          return citation;
        });
  }

  /**
   * Takes a citation back.
   *
   * @param also done in the same transaction
   * @return false, with nothing written, where that was done before or there is none
   */
  boolean withdraw(int year, int place, Citation.Withdrawal withdrawal, PeopleStore.Work<?> also) {
    return store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE citation SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?"
                      + " WHERE cited_year = ? AND place = ? AND withdrawn_at IS NULL")) {
            update.setObject(1, utc(withdrawal.at()));
            update.setString(2, withdrawal.person());
            update.setString(3, withdrawal.reason());
            update.setInt(4, year);
            update.setInt(5, place);
            boolean done = update.executeUpdate() == 1;
            if (done) {
              also.run(connection);
            }
            return done;
          }
        });
  }

  /**
   * Books what a figure has become and that it was looked at.
   *
   * @return false, with nothing written, where somebody else has looked at it in between
   */
  boolean book(
      CitedFigure figure,
      Optional<Restatement> restatement,
      Optional<BigInteger> value,
      Optional<BigInteger> overTopics,
      Cut cut) {
    return store.transact(
        connection -> {
          if (!CitedFigureRows.examined(connection, figure, value, overTopics, cut)) {
            return false;
          }
          if (restatement.isPresent()) {
            RestatementStore.add(connection, restatement.get(), figure.question().unit());
          }
          return true;
        });
  }

  private List<Citation> select(Connection connection, String rest, Values values)
      throws SQLException {
    List<Citation> citations = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM citation" + rest)) {
      values.put(select);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          citations.add(citation(connection, row));
        }
      }
    }
    return citations;
  }

  private Citation citation(Connection connection, ResultSet row) throws SQLException {
    int year = row.getInt("cited_year");
    int place = row.getInt("place");
    String by = row.getString("withdrawn_by");
    String why = row.getString("withdrawn_why");
    return new Citation(
        year,
        place,
        row.getString("person"),
        instant(row, "cited_at"),
        Optional.ofNullable(row.getString("sentence")),
        figures.of(connection, year, place, row.getString("unit")),
        maybeInstant(row, "withdrawn_at").map(at -> new Citation.Withdrawal(at, by, why)));
  }

  /** Puts the values of a statement in. */
  private interface Values {
    void put(PreparedStatement statement) throws SQLException;
  }
}
