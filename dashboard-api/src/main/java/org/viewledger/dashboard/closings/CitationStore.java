package org.viewledger.dashboard.closings;

import static org.viewledger.dashboard.closings.StoredValues.big;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;

/** Citations in the store of people's records. */
final class CitationStore {
  private static final String COLUMNS =
      "cited_year, place, person, cited_at, basis, metric, from_day, to_day, at_day, book, unit,"
          + " cut, known_at, figure, low, high, estimated, corrections, not_dated, last_read,"
          + " latest, latest_over_topics, examined_cut, examined_at";
  private static final int COLUMN_COUNT = 24;

  private final PeopleStore store;
  private final MetricCatalogue catalogue;

  CitationStore(PeopleStore store, MetricCatalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
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

  /** Those last looked at before a cut, the longest ago first. */
  List<Citation> behind(long cut, int most) {
    return store.transact(
        connection ->
            select(
                connection,
                " WHERE examined_cut <> ? ORDER BY examined_cut, cited_year, place FETCH FIRST "
                    + most
                    + " ROWS ONLY",
                statement -> statement.setLong(1, cut)));
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

  /** Writes a new citation; its number must be free. */
  void insert(Citation citation) {
    store.transact(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO citation ("
                      + COLUMNS
                      + ") VALUES (?"
                      + ", ?".repeat(COLUMN_COUNT - 1)
                      + ")")) {
            write(insert, citation);
            insert.executeUpdate();
          }
          for (Map.Entry<String, List<String>> filter :
              filters(citation.question().filters()).entrySet()) {
            for (String choice : filter.getValue()) {
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO citation_filter (cited_year, place, dimension, choice)"
                          + " VALUES (?, ?, ?, ?)")) {
                insert.setInt(1, citation.year());
                insert.setInt(2, citation.place());
                insert.setString(3, filter.getKey());
                insert.setString(4, choice);
                insert.executeUpdate();
              }
            }
          }
          return citation;
        });
  }

  /**
   * Books what a citation has become and that it was looked at.
   *
   * @return false, with nothing written, where somebody else has looked at it in between
   */
  boolean book(
      Citation citation,
      Optional<Restatement> restatement,
      Optional<BigInteger> value,
      Optional<BigInteger> overTopics,
      Cut cut) {
    return store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE citation SET latest = ?, latest_over_topics = ?, examined_cut = ?,"
                      + " examined_at = ? WHERE cited_year = ? AND place = ?"
                      + " AND examined_cut = ?")) {
            big(update, 1, value);
            big(update, 2, overTopics);
            update.setLong(3, cut.number());
            update.setObject(4, utc(cut.at()));
            update.setInt(5, citation.year());
            update.setInt(6, citation.place());
            update.setLong(7, citation.examinedCut());
            if (update.executeUpdate() != 1) {
              return false;
            }
          }
          if (restatement.isPresent()) {
            RestatementStore.add(connection, restatement.get());
          }
          return true;
        });
  }

  private static void write(PreparedStatement insert, Citation citation) throws SQLException {
    Citation.Question question = citation.question();
    insert.setInt(1, citation.year());
    insert.setInt(2, citation.place());
    insert.setString(3, citation.person());
    insert.setObject(4, utc(citation.citedAt()));
    insert.setString(5, question.basis().id());
    insert.setString(6, question.metric().id());
    insert.setObject(7, question.days().from());
    insert.setObject(8, question.days().to());
    insert.setObject(9, question.at().orElse(null));
    insert.setString(10, question.closedBook() ? "closed" : "live");
    insert.setString(11, question.unit());
    insert.setLong(12, citation.cut());
    insert.setObject(13, utc(citation.knownAt()));
    Figure figure = citation.cited();
    big(insert, 14, figure.value());
    big(insert, 15, figure.low());
    big(insert, 16, figure.high());
    insert.setBoolean(17, figure.estimated());
    big(insert, 18, Optional.of(figure.corrections()));
    big(insert, 19, Optional.of(figure.notDated()));
    insert.setObject(20, utc(figure.lastRead()));
    big(insert, 21, citation.latest());
    big(insert, 22, citation.latestOverTopics());
    insert.setLong(23, citation.examinedCut());
    insert.setObject(24, utc(citation.examinedAt()));
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
    return new Citation(
        year,
        place,
        row.getString("person"),
        instant(row, "cited_at"),
        new Citation.Question(
            Basis.of(row.getString("basis")).orElseThrow(),
            FigureMetric.of(row.getString("metric"), catalogue),
            new DayRange(StoredValues.day(row, "from_day"), StoredValues.day(row, "to_day")),
            Optional.ofNullable(row.getObject("at_day", java.time.LocalDate.class)),
            row.getString("book").equals("closed"),
            row.getString("unit"),
            filters(connection, year, place)),
        row.getLong("cut"),
        instant(row, "known_at"),
        new Figure(
            big(row, "figure"),
            big(row, "low"),
            big(row, "high"),
            row.getBoolean("estimated"),
            big(row, "corrections").orElse(BigInteger.ZERO),
            big(row, "not_dated").orElse(BigInteger.ZERO),
            maybeInstant(row, "last_read")),
        big(row, "latest"),
        big(row, "latest_over_topics"),
        row.getLong("examined_cut"),
        instant(row, "examined_at"));
  }

  private static Map<String, List<String>> filters(Filters filters) {
    return new TreeMap<>(
        Map.of(
            "platform", filters.platforms().stream().distinct().toList(),
            "page", filters.pages().stream().map(PageKey::text).distinct().toList(),
            "topic", filters.topics().stream().distinct().toList(),
            "label", filters.labels().stream().distinct().toList(),
            "kind", filters.kinds().stream().distinct().toList()));
  }

  private static Filters filters(Connection connection, int year, int place) throws SQLException {
    Map<String, List<String>> choices = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT dimension, choice FROM citation_filter WHERE cited_year = ? AND place = ?"
                + " ORDER BY dimension, choice")) {
      select.setInt(1, year);
      select.setInt(2, place);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          choices
              .computeIfAbsent(row.getString(1), dimension -> new ArrayList<>())
              .add(row.getString(2));
        }
      }
    }
    return new Filters(
        choices.getOrDefault("platform", List.of()),
        choices.getOrDefault("page", List.of()).stream()
            .map(page -> page.split("\\|", 2))
            .map(page -> new PageKey(page[0], page[1]))
            .toList(),
        List.of(),
        choices.getOrDefault("topic", List.of()),
        choices.getOrDefault("label", List.of()),
        choices.getOrDefault("kind", List.of()));
  }

  /** Puts the values of a statement in. */
  private interface Values {
    void put(PreparedStatement statement) throws SQLException;
  }
}
