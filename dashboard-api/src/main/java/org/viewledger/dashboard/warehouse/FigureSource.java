package org.viewledger.dashboard.warehouse;

import java.time.ZoneId;
import java.util.List;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.proof.RecordScope;
import org.viewledger.dashboard.proof.RecordSql;
import org.viewledger.dashboard.query.KnownAt;
import org.viewledger.dashboard.query.UnitChains;

/** Where posts and their days are read: the tables of figures, or the raw record itself. */
interface FigureSource {
  /** The tables as they are now. */
  FigureSource TABLES =
      new FigureSource() {
        @Override
        public String posts(List<PageKey> pages, List<String> metrics, Parameters parameters) {
          return "viewledger.post FINAL";
        }

        @Override
        public String known(String recordedAt, Parameters parameters) {
          return "";
        }

        @Override
        public Sql finished(Parameters parameters, String text) {
          return parameters.sql(text);
        }
      };

  /**
   * What comes after FROM to read posts, with the columns of the table {@code post}.
   *
   * @param pages those that suffice; none for all
   * @param metrics those that suffice; none for all
   */
  String posts(List<PageKey> pages, List<String> metrics, Parameters parameters);

  /**
   * Which rows of a raw table count, as a condition with AND before it; may be empty.
   *
   * @param recordedAt the column that says when a row was recorded
   */
  String known(String recordedAt, Parameters parameters);

  /** The statement, with what this source needs at its end. */
  Sql finished(Parameters parameters, String text);

  /** The raw record as known at an instant. */
  record RawRecord(MetricCatalogue catalogue, ZoneId zone, UnitChains chains, KnownAt known)
      implements FigureSource {
    RecordSql sql(List<PageKey> pages, Parameters parameters) {
      return new RecordSql(catalogue, zone, chains, known, RecordScope.of(pages), parameters);
    }

    @Override
    public String posts(List<PageKey> pages, List<String> metrics, Parameters parameters) {
      return "(SELECT *, 0 AS is_deleted FROM (" + sql(pages, parameters).posts(metrics) + "))";
    }

    @Override
    public String known(String recordedAt, Parameters parameters) {
      String cut = " AND cut <= toUInt64(" + parameters.number(known.cut()) + ")";
      return known
          .recordedBy()
          .map(
              at ->
                  cut
                      + " AND "
                      + recordedAt
                      + " <= fromUnixTimestamp64Milli("
                      + parameters.number(at.toEpochMilli())
                      + ", 'UTC')")
          .orElse(cut);
    }

    @Override
    public Sql finished(Parameters parameters, String text) {
      return parameters.sql(text + RecordSql.SETTINGS);
    }
  }
}
