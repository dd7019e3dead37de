package org.viewledger.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Topics;
import org.viewledger.stream.ledger.PlainRecomputation.Heard;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.records.DeadLetter;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/** The whole pipeline on a cluster in this JVM, over several checkpoints. */
class LedgerPipelineTest {
  private static final Set<Table> RAW =
      Set.of(
          Table.OBSERVATION,
          Table.WITHDRAWAL,
          Table.POST_RECORD,
          Table.PAGE_RECORD,
          Table.PAGE_READING,
          Table.ASSIGNMENT,
          Table.TAXONOMY,
          Table.DEAD_LETTER);

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void theTablesHoldWhatARecomputationGives(int parallelism) throws Exception {
    Random random = new Random(77 + parallelism);
    History history = History.random(random, 6, 5, 600).withTaxonomies(random, 6);
    List<ConsumedRecord> records = records(history.events());
    List<ConsumedRecord> poison = poison(records.size());
    records.addAll(poison);
    Collections.shuffle(records, random);

    Tables tables = new Tables();
    Set<List<Object>> rawKeys = new HashSet<>();
    List<String> letters = new ArrayList<>();
    run(history, records, parallelism, tables, rawKeys, letters);

    assertThat(rawKeys).as("a raw row for every record").hasSize(records.size());
    assertThat(letters).hasSameSizeAs(poison).contains("not-json", "unknown-topic", "not-utf8");
    assertThat(
            tables.differences(
                PlainRecomputation.tables(heard(history), history.zone(), History::units)))
        .as("seed %d, %s", 77 + parallelism, history.zone())
        .isEmpty();
  }

  @SuppressWarnings({"deprecation", "try"}) // see the source; closing may be interrupted
  private static void run(
      History history,
      List<ConsumedRecord> records,
      int parallelism,
      Tables tables,
      Set<List<Object>> rawKeys,
      List<String> letters)
      throws Exception {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings);
    environment.setParallelism(parallelism);
    environment.setMaxParallelism(128);
    DataStream<ConsumedRecord> source =
        environment
            .addSource(
                new RecordsBetweenCheckpoints(records, records.size() / 5),
                "records",
                TypeInformation.of(ConsumedRecord.class))
            .uid("records")
            .rebalance();
    LedgerPipeline.Outputs outputs = LedgerPipeline.define(source, history.zone(), History.units());
    try (CloseableIterator<DeadLetter> deadLetters = outputs.deadLetters().collectAsync();
        CloseableIterator<TableRow> rows = all(outputs.rows()).collectAsync()) {
      environment.executeAsync("ledger");
      while (rows.hasNext()) {
        TableRow row = rows.next();
        tables.write(row);
        if (RAW.contains(row.table())) {
          List<Object> key = RowReader.key(row);
          assertThat(rawKeys.add(key.subList(key.size() - 3, key.size()))).isTrue();
        }
      }
      while (deadLetters.hasNext()) {
        letters.add(deadLetters.next().reason());
      }
    }
  }

  private static List<Heard> heard(History history) {
    List<Heard> heard = new ArrayList<>();
    history.events().forEach(event -> heard.add(new Heard(event, heard.size())));
    return heard;
  }

  private static DataStream<TableRow> all(List<SingleOutputStreamOperator<TableRow>> rows) {
    DataStream<TableRow> all = rows.get(0);
    for (SingleOutputStreamOperator<TableRow> more : rows.subList(1, rows.size())) {
      all = all.union(more);
    }
    return all;
  }

  private static List<ConsumedRecord> records(List<Event> events) {
    List<ConsumedRecord> records = new ArrayList<>();
    for (Event event : events) {
      long appendedAt = event.recordedAt().toEpochMilli();
      records.add(
          new ConsumedRecord(
              event.topic(), 0, records.size(), appendedAt, EventJson.encode(event)));
    }
    return records;
  }

  private static List<ConsumedRecord> poison(int firstOffset) {
    List<ConsumedRecord> poison = new ArrayList<>();
    int offset = firstOffset;
    for (String text : Poison.TEXTS) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      poison.add(new ConsumedRecord(Topics.OBSERVATIONS, 0, offset++, Poison.APPENDED_AT, bytes));
    }
    poison.add(
        new ConsumedRecord(
            Topics.OBSERVATIONS, 0, offset++, Poison.APPENDED_AT, new byte[] {(byte) 0xC3, 0x28}));
    poison.add(
        new ConsumedRecord(
            "elsewhere",
            0,
            offset,
            Poison.APPENDED_AT,
            Poison.GOOD.getBytes(StandardCharsets.UTF_8)));
    return poison;
  }
}
