package org.viewledger.ingest.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;

/**
 * A column of the generic reading file.
 *
 * @param id the word of the contract: {@code pageId}, {@code observedAt}, or a metric's id
 * @param vi the heading in Vietnamese
 * @param metric whether it holds a counter
 */
record Column(String id, String vi, boolean metric) {
  static final Column PLATFORM = new Column("platform", "Kênh", false);
  static final Column PAGE_ID = new Column("pageId", "Mã trang", false);
  static final Column PAGE_NAME = new Column("pageName", "Tên trang", false);
  static final Column POST_ID = new Column("postId", "Mã bài", false);
  static final Column PUBLISHED_AT = new Column("publishedAt", "Ngày giờ đăng", false);
  static final Column TITLE = new Column("title", "Tiêu đề", false);
  static final Column PERMALINK = new Column("permalink", "Liên kết", false);
  static final Column OBSERVED_AT = new Column("observedAt", "Ngày giờ đọc số", false);

  /** Every column, in the order of the template. */
  static final List<Column> ALL = all();

  private static List<Column> all() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                PLATFORM,
                PAGE_ID,
                PAGE_NAME,
                POST_ID,
                PUBLISHED_AT,
                TITLE,
                PERMALINK,
                OBSERVED_AT));
    for (Metric metric : MetricCatalogue.standard().postMetrics()) {
      String unit = metric.unit().equals("count") ? "" : " (" + metric.unit() + ")";
      String heading = metric.vi().substring(0, 1).toUpperCase(Locale.ROOT);
      columns.add(new Column(metric.id(), heading + metric.vi().substring(1) + unit, true));
    }
    return List.copyOf(columns);
  }

  static Optional<Column> of(String id) {
    return ALL.stream().filter(column -> column.id().equals(id)).findFirst();
  }
}
