package org.viewledger.bench.variant;

import java.util.Arrays;

/** The variants, in the order of the report. */
public enum VariantName {
  /** Decoder and rules in one thread, no engine round them: the ceiling. */
  PLAIN_LOOP("plain-loop"),
  /** Our job, state in memory. */
  VIEWLEDGER_HEAP("viewledger-heap"),
  /** Our job, state in RocksDB. */
  VIEWLEDGER_ROCKSDB("viewledger-rocksdb"),
  /** Kafka Streams with the same rules, state in RocksDB, at least once. */
  KAFKA_STREAMS_ALO("kafka-streams-alo"),
  /** Raw rows and SQL at the end. */
  CLICKHOUSE_SQL("clickhouse-sql");

  private final String text;

  VariantName(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The variant of that text. */
  public static VariantName of(String text) {
    return Arrays.stream(values())
        .filter(name -> name.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no variant " + text));
  }

  Variant make(VariantJob job) {
    return switch (this) {
      case PLAIN_LOOP -> new PlainLoop(job);
      case VIEWLEDGER_HEAP, VIEWLEDGER_ROCKSDB -> new FlinkLedger(job);
      case KAFKA_STREAMS_ALO -> new StreamsLedger(job);
      case CLICKHOUSE_SQL -> new RawThenSql(job);
    };
  }
}
