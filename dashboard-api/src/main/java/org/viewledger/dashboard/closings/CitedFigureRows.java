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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Filters;

/** The figures of citations as rows, with their filters and the pages behind them. */
final class CitedFigureRows {
  private static final String COLUMNS =
      "cited_year, place, part, basis, metric, from_day, to_day, at_day, book, units_then, cut,"
          + " known_at, figure, low, high, estimated, corrections, not_dated, last_read, latest,"
          + " latest_over_topics, examined_cut, examined_at";
  private static final int COLUMN_COUNT = 23;
  private static final String KEY = "cited_year = ? AND place = ? AND part = ?";

  private final MetricCatalogue catalogue;

  CitedFigureRows(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The figures of one citation, in their order. */
  List<CitedFigure> of(Connection connection, int year, int place, String unit)
      throws SQLException {
    List<CitedFigure> figures = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + " FROM citation_figure WHERE cited_year = ? AND place = ? ORDER BY part")) {
      select.setInt(1, year);
      select.setInt(2, place);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          figures.add(figure(connection, row, unit));
        }
      }
    }
    return figures;
  }

  /** Those last looked at before a cut, the longest ago first. */
  List<CitedFigure> behind(Connection connection, long cut, int most) throws SQLException {
    List<CitedFigure> figures = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT f.*, c.unit AS of_unit FROM citation_figure f JOIN citation c"
                + " ON c.cited_year = f.cited_year AND c.place = f.place"
                + " WHERE f.examined_cut <> ?"
                + " ORDER BY f.examined_cut, f.cited_year, f.place, f.part FETCH FIRST "
                + most
                + " ROWS ONLY")) {
      select.setLong(1, cut);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          figures.add(figure(connection, row, row.getString("of_unit")));
        }
      }
    }
    return figures;
  }

  static void insert(Connection connection, CitedFigure figure) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO citation_figure ("
                + COLUMNS
                + ") VALUES (?"
                + ", ?".repeat(COLUMN_COUNT - 1)
                + ")")) {
      write(insert, figure);
      insert.executeUpdate();
    }
    for (Map.Entry<String, List<String>> filter : filters(figure.question().filters()).entrySet()) {
      for (String choice : filter.getValue()) {
        try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO citation_figure_filter (cited_year, place, part, dimension, choice)"
                    + " VALUES (?, ?, ?, ?, ?)")) {
          key(insert, 1, figure);
          insert.setString(4, filter.getKey());
          insert.setString(5, choice);
          insert.executeUpdate();
        }
      }
    }
    for (CitedFigure.Behind behind : figure.pages()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO citation_figure_page (cited_year, place, part, platform, page_id, posts,"
                  + " figure) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
        key(insert, 1, figure);
        insert.setString(4, behind.page().platform());
        insert.setString(5, behind.page().pageId());
        insert.setLong(6, behind.posts());
        big(insert, 7, Optional.of(behind.value()));
        insert.executeUpdate();
      }
    }
  }

  /** Books that a figure was looked at; false where somebody else has done so in between. */
  static boolean examined(
      Connection connection,
      CitedFigure figure,
      Optional<BigInteger> value,
      Optional<BigInteger> overTopics,
      Cut cut)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE citation_figure SET latest = ?, latest_over_topics = ?, examined_cut = ?,"
                + " examined_at = ? WHERE "
                + KEY
                + " AND examined_cut = ?")) {
      big(update, 1, value);
      big(update, 2, overTopics);
      update.setLong(3, cut.number());
      update.setObject(4, utc(cut.at()));
      key(update, 5, figure);
      update.setLong(8, figure.examinedCut());
      return update.executeUpdate() == 1;
    }
  }

  private static void write(PreparedStatement insert, CitedFigure cited) throws SQLException {
    Citation.Question question = cited.question();
    key(insert, 1, cited);
    insert.setString(4, question.basis().id());
    insert.setString(5, question.metric().id());
    insert.setObject(6, question.days().from());
    insert.setObject(7, question.days().to());
    insert.setObject(8, question.at().orElse(null));
    insert.setString(9, question.closedBook() ? "closed" : "live");
    insert.setBoolean(10, question.unitsThen());
    insert.setLong(11, cited.cut());
    insert.setObject(12, utc(cited.knownAt()));
    Figure figure = cited.cited();
    big(insert, 13, figure.value());
    big(insert, 14, figure.low());
    big(insert, 15, figure.high());
    insert.setBoolean(16, figure.estimated());
    big(insert, 17, Optional.of(figure.corrections()));
    big(insert, 18, Optional.of(figure.notDated()));
    insert.setObject(19, utc(figure.lastRead()));
    big(insert, 20, cited.latest());
    big(insert, 21, cited.latestOverTopics());
    insert.setLong(22, cited.examinedCut());
    insert.setObject(23, utc(cited.examinedAt()));
  }

  private static void key(PreparedStatement statement, int from, CitedFigure figure)
      throws SQLException {
    statement.setInt(from, figure.year());
    statement.setInt(from + 1, figure.place());
    statement.setInt(from + 2, figure.part());
  }

  private CitedFigure figure(Connection connection, ResultSet row, String unit)
      throws SQLException {
    int year = row.getInt("cited_year");
    int place = row.getInt("place");
    int part = row.getInt("part");
    return new CitedFigure(
        year,
        place,
        part,
        new Citation.Question(
            Basis.of(row.getString("basis")).orElseThrow(),
            CitedCount.metric(row.getString("metric"), catalogue),
            new DayRange(StoredValues.day(row, "from_day"), StoredValues.day(row, "to_day")),
            Optional.ofNullable(row.getObject("at_day", LocalDate.class)),
            row.getString("book").equals("closed"),
            unit,
            row.getBoolean("units_then"),
            filters(connection, year, place, part)),
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
        pages(connection, year, place, part),
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

  private static Filters filters(Connection connection, int year, int place, int part)
      throws SQLException {
    Map<String, List<String>> choices = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT dimension, choice FROM citation_figure_filter WHERE "
                + KEY
                + " ORDER BY dimension, choice")) {
      select.setInt(1, year);
      select.setInt(2, place);
      select.setInt(3, part);
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

  private static List<CitedFigure.Behind> pages(
      Connection connection, int year, int place, int part) throws SQLException {
    List<CitedFigure.Behind> pages = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT platform, page_id, posts, figure FROM citation_figure_page WHERE "
                + KEY
                + " ORDER BY figure DESC, platform, page_id")) {
      select.setInt(1, year);
      select.setInt(2, place);
      select.setInt(3, part);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          pages.add(
              new CitedFigure.Behind(
                  new PageKey(row.getString("platform"), row.getString("page_id")),
                  row.getLong("posts"),
                  big(row, "figure").orElseThrow()));
        }
      }
    }
    return pages;
  }
}
