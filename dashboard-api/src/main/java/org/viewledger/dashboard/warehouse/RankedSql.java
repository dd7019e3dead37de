package org.viewledger.dashboard.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.RankedQuery;

/** The posts with most of a figure: of gains by {@link MostGainedSql}, of views at an age here. */
final class RankedSql {
  private final MetricCatalogue catalogue;

  RankedSql(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  Sql rows(RankedQuery query) {
    return atAge(query) ? aged(query) : new MostGainedSql(catalogue).rows(query);
  }

  PostGain gain(RankedQuery query, Row row, BigDecimal estimatePercent) {
    return atAge(query)
        ? new PostGain(PostRows.row(row), exact(row.big("views_aged"), row))
        : MostGainedSql.gain(row, estimatePercent);
  }

  private static boolean atAge(RankedQuery query) {
    return query.metric().kind() == FigureMetric.Kind.AT_AGE;
  }

  private static Figure exact(BigInteger value, Row row) {
    return new Figure(
        Optional.of(value),
        Optional.of(value),
        Optional.of(value),
        false,
        BigInteger.ZERO,
        BigInteger.ZERO,
        row.maybeInstant("read_ms"));
  }

  private static Sql aged(RankedQuery query) {
    Parameters parameters = new Parameters();
    String members =
        "SELECT * FROM viewledger.post FINAL WHERE is_deleted = 0 AND isNotNull(published_at)"
            + PostsSql.conditions(query.which(), parameters);
    return parameters.sql(
        PostsSql.COLUMNS
            + ", views_aged\nFROM (SELECT platform, page_id, post_id, aged AS views_aged FROM ("
            + EqualAgeSql.views(
                "SELECT platform, page_id, post_id, aliases, published_at FROM (" + members + ")",
                query.metric().ageDays(),
                parameters)
            + ")) AS g\nINNER JOIN ("
            + members
            + ") AS p USING (platform, page_id, post_id)\n"
            + "ORDER BY views_aged "
            + (query.which().sort().ascending() ? "ASC" : "DESC")
            + ", of_platform, page_id, post_id LIMIT "
            + query.which().limit());
  }
}
