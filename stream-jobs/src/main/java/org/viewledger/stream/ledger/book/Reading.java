package org.viewledger.stream.ledger.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;

/**
 * An observation as far as the ledger books it: metrics of the catalogue that have balances.
 *
 * @param observedAt epoch ms
 * @param recordedAt epoch ms
 * @param values by metric
 */
public record Reading(String source, long observedAt, long recordedAt, List<Value> values)
    implements Comparable<Reading> {

  /**
   * One counter.
   *
   * @param field the platform's field behind it, empty where the reading names none
   */
  public record Value(String metric, String field, long value) {}

  /** Leaves out gauges and metrics that the catalogue does not know: they are raw rows only. */
  public static Reading of(Observation observation, MetricCatalogue catalogue) {
    List<Value> values = new ArrayList<>(observation.metrics().size());
    for (Map.Entry<String, Long> metric : observation.metrics().entrySet()) {
      String id = metric.getKey();
      if (catalogue.find(id).filter(m -> m.kind() != Metric.Kind.GAUGE).isPresent()) {
        values.add(new Value(id, observation.fields().getOrDefault(id, ""), metric.getValue()));
      }
    }
    return new Reading(
        observation.source(),
        observation.observedAt().toEpochMilli(),
        observation.recordedAt().toEpochMilli(),
        values);
  }

  @Override
  public int compareTo(Reading other) {
    int order = source.compareTo(other.source);
    order = order != 0 ? order : Long.compare(recordedAt, other.recordedAt);
    order = order != 0 ? order : Long.compare(observedAt, other.observedAt);
    order = order != 0 ? order : Integer.compare(values.size(), other.values.size());
    for (int i = 0; order == 0 && i < values.size(); i++) {
      order = compare(values.get(i), other.values.get(i));
    }
    return order;
  }

  private static int compare(Value one, Value other) {
    int order = one.metric.compareTo(other.metric);
    order = order != 0 ? order : one.field.compareTo(other.field);
    return order != 0 ? order : Long.compare(one.value, other.value);
  }

  /** Appends it; {@link #read} reads it back. */
  public void write(ByteWriter out) {
    out.text(source).count(observedAt).signed(recordedAt - observedAt).count(values.size());
    for (Value each : values) {
      out.text(each.metric).text(each.field).count(each.value);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Reading read(ByteReader in) {
    String source = in.text();
    long observedAt = in.count();
    long recordedAt = observedAt + in.signed();
    int length = in.length();
    List<Value> values = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      values.add(new Value(in.text(), in.text(), in.count()));
    }
    return new Reading(source, observedAt, recordedAt, values);
  }
}
