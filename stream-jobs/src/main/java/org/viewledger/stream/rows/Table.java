package org.viewledger.stream.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.WarehouseSchema;

/**
 * The tables that the job feeds, with the columns of a row in the order in which its bytes hold
 * them. The last column of every table is the cut ({@code cut} or {@code version}): the sink
 * appends it when the checkpoint that covers the row is known.
 */
public enum Table {
  OBSERVATION(
      "platform,page_id,post_id,kafka_topic,kafka_partition,kafka_offset,"
          + "observed_at,recorded_at,source,metrics,fields",
      "cut"),
  WITHDRAWAL(
      "platform,page_id,post_id,kafka_topic,kafka_partition,kafka_offset,"
          + "withdraws,recorded_at,by,reason",
      "cut"),
  POST_RECORD(
      "platform,page_id,post_id,kafka_topic,kafka_partition,kafka_offset,"
          + "said,published_at,kind,title,text,permalink,hashtags,hashtags_known,aliases,origin,"
          + "same_as,replaces,status,source,recorded_at",
      "cut"),
  PAGE_RECORD(
      "platform,page_id,kafka_topic,kafka_partition,kafka_offset,said,name,source,recorded_at",
      "cut"),
  PAGE_READING(
      "platform,page_id,kafka_topic,kafka_partition,kafka_offset,"
          + "metric,from_day,to_day,zone,value,observed_at,recorded_at,source",
      "cut"),
  ASSIGNMENT(
      "platform,page_id,post_id,kafka_topic,kafka_partition,kafka_offset,"
          + "primary_topic,labels,by,reason,recorded_at,withdrawn",
      "cut"),
  TAXONOMY(
      "unit,kafka_topic,kafka_partition,kafka_offset,taxonomy_version,body,recorded_at", "cut"),
  CLASSIFICATION(
      "platform,page_id,post_id,text_digest,unit,taxonomy_version,matcher_version,"
          + "taxonomy_recorded_at,topic,score,close,second_topic,second_score,evidence",
      "cut"),
  DEAD_LETTER("kafka_topic,kafka_partition,kafka_offset,reason,detail,raw,appended_at", "cut"),
  POST(
      "platform,page_id,post_id,published_at,publish_day,kind,title,text,permalink,hashtags,"
          + "aliases,origin,same_as,replaces,status,status_at,topic,labels,metrics,last_read,"
          + "is_deleted",
      "version"),
  POST_DAY("platform,page_id,post_id,day,{metrics},others,is_deleted", "version"),
  TOPIC_DAY(
      "metric,day,platform,page_id,topic,"
          + "gain,low,high,below,above,corrections,not_dated,posts,is_deleted",
      "version"),
  TOPIC_COHORT("metric,publish_day,platform,page_id,topic,value,posts,is_deleted", "version"),
  TOPIC_POSTS("publish_day,platform,page_id,topic,posts,own,shared,is_deleted", "version");

  private static final String METRICS = "{metrics}";
  private static final long ALL_METRICS = -1;

  private final String columns;

  Table(String columns, String versionColumn) {
    this.columns = columns + ',' + versionColumn;
  }

  /** The table's name in the database. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All columns in order; the last is the cut that the sink appends. */
  public List<String> columns() {
    return columns(ALL_METRICS);
  }

  /**
   * The columns in order, of those for metrics only the ones of these: an insert's column list. The
   * rest is null, and costs neither side anything.
   *
   * @param metrics bit i stands for the metric at i of {@link MetricCatalogue#postMetrics()}
   */
  public List<String> columns(long metrics) {
    List<String> named = new ArrayList<>();
    for (String column : columns.split(",", -1)) {
      if (column.equals(METRICS)) {
        metrics(metrics).forEach(metric -> named.addAll(WarehouseSchema.dayColumns(metric)));
      } else {
        named.add(column);
      }
    }
    return named;
  }

  /** The ids that the bits stand for. */
  public static List<String> metrics(long bits) {
    List<Metric> all = MetricCatalogue.standard().postMetrics();
    return IntStream.range(0, all.size())
        .filter(i -> (bits >>> i & 1) != 0)
        .mapToObj(i -> all.get(i).id())
        .toList();
  }

  /**
   * The bits that stand for these ids.
   *
   * @throws IllegalArgumentException where the catalogue does not have one of them any more
   */
  public static long metrics(List<String> ids) {
    List<String> all = metrics(ALL_METRICS);
    long bits = 0;
    for (String id : ids) {
      if (!all.contains(id)) {
        throw new IllegalArgumentException("no such metric in the catalogue: " + id);
      }
      bits |= 1L << all.indexOf(id);
    }
    return bits;
  }
}
