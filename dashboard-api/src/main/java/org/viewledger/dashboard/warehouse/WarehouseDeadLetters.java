package org.viewledger.dashboard.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.DeadLetters;
import org.viewledger.dashboard.query.LetterPlace;

/**
 * Dead letters out of the raw record. They are only ever added, so no cut is waited for. Bytes
 * travel as Base64: they need not be text.
 */
public final class WarehouseDeadLetters implements DeadLetters {
  private final Warehouse warehouse;

  public WarehouseDeadLetters(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public List<Letter> next(Which which, Optional<LetterPlace> after) {
    List<Row> sizes = warehouse.ask(sizes(which, after));
    if (sizes.isEmpty()) {
      return List.of();
    }
    long bytes = sizes.get(0).number("bytes");
    int taken = 1;
    while (taken < sizes.size() && bytes + sizes.get(taken).number("bytes") <= MAX_PAGE_BYTES) {
      bytes += sizes.get(taken).number("bytes");
      taken++;
    }
    return warehouse.ask(letters(which, place(sizes.get(0)), place(sizes.get(taken - 1)))).stream()
        .map(WarehouseDeadLetters::letter)
        .toList();
  }

  private static Sql sizes(Which which, Optional<LetterPlace> after) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT toString(kafka_topic) AS of_topic, toInt64(kafka_partition) AS of_partition,
          toInt64(kafka_offset) AS of_offset, toInt64(length(raw)) AS bytes
        FROM viewledger.dead_letter FINAL WHERE 1
        """
            + conditions(which, parameters)
            + after.map(place -> bound(place, ">", parameters)).orElse("")
            + " ORDER BY kafka_topic, kafka_partition, kafka_offset LIMIT "
            + MAX_PAGE);
  }

  private static Sql letters(Which which, LetterPlace first, LetterPlace last) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT toString(kafka_topic) AS of_topic, toInt64(kafka_partition) AS of_partition,
          toInt64(kafka_offset) AS of_offset, toString(reason) AS of_reason,
          toUnixTimestamp64Milli(appended_at) AS appended_ms, base64Encode(raw) AS raw_base64
        FROM viewledger.dead_letter FINAL WHERE 1
        """
            + conditions(which, parameters)
            + bound(first, ">=", parameters)
            + bound(last, "<=", parameters)
            + " ORDER BY kafka_topic, kafka_partition, kafka_offset");
  }

  private static String conditions(Which which, Parameters parameters) {
    return has("reason", which.reasons(), parameters)
        + has("kafka_topic", which.topics(), parameters)
        + has(
            "concat(kafka_topic, ':', toString(kafka_partition), ':', toString(kafka_offset))",
            which.places().stream().map(LetterPlace::text).toList(),
            parameters);
  }

  private static String has(String column, List<String> values, Parameters parameters) {
    return values.isEmpty() ? "" : " AND has(" + parameters.texts(values) + ", " + column + ")";
  }

  private static String bound(LetterPlace place, String comparison, Parameters parameters) {
    return " AND (kafka_topic, kafka_partition, kafka_offset) "
        + comparison
        + " ("
        + parameters.text(place.topic())
        + ", "
        + parameters.number(place.partition())
        + ", "
        + parameters.number(place.offset())
        + ")";
  }

  private static LetterPlace place(Row row) {
    return new LetterPlace(
        row.text("of_topic"), Math.toIntExact(row.number("of_partition")), row.number("of_offset"));
  }

  private static Letter letter(Row row) {
    return new Letter(
        place(row),
        row.text("of_reason"),
        Instant.ofEpochMilli(row.number("appended_ms")),
        row.text("raw_base64"));
  }
}
