package org.viewledger.stream.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viewledger.stream.rows.RowBinary;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

class RowBufferTest {
  private final RowBuffer buffer = new RowBuffer();

  @Test
  void keepsLastRowOfEachKey() {
    buffer.add(row(Table.POST, "a", 1));
    buffer.add(row(Table.POST, "b", 2));
    buffer.add(row(Table.POST, "a", 3));
    CutPart part = buffer.drain().orElseThrow();
    assertThat(part.rows()).containsOnlyKeys(Table.POST);
    assertThat(part.rows().get(Table.POST))
        .containsExactly(row(Table.POST, "a", 3).bytes(), row(Table.POST, "b", 2).bytes());
    assertThat(part.counts()).isEqualTo(Map.of(Table.POST, 2L));
  }

  @Test
  void sameKeyInAnotherTableIsAnotherRow() {
    buffer.add(row(Table.POST, "a", 1));
    buffer.add(row(Table.POST_DAY, "a", 1));
    assertThat(buffer.drain().orElseThrow().counts())
        .isEqualTo(Map.of(Table.POST, 1L, Table.POST_DAY, 1L));
  }

  @Test
  void nothingSinceLastTimeIsNothing() {
    assertThat(buffer.drain()).isEmpty();
    buffer.add(row(Table.POST, "a", 1));
    assertThat(buffer.drain()).isPresent();
    assertThat(buffer.drain()).isEmpty();
  }

  @Test
  void offsetsAreThoseAfterLargestOfEachPartition() {
    buffer.add(raw("observations", 0, 7));
    buffer.add(raw("observations", 0, 5));
    buffer.add(raw("observations", 1, 2));
    buffer.add(dead("posts", 3, 41));
    assertThat(buffer.drain().orElseThrow().offsets())
        .isEqualTo(Map.of("observations:0", 8L, "observations:1", 3L, "posts:3", 42L));
  }

  @Test
  void positionIsFoundBehindTextsOfAnyLength() {
    String id = "đ".repeat(100); // 200 bytes: its length takes two
    TableRow row =
        new RowBinary(Table.PAGE_READING)
            .text("facebook")
            .text(id)
            .text("page-readings")
            .uint32(70_000)
            .int64(1L << 40)
            .key()
            .row();
    assertThat(KafkaPosition.of(row)).contains(new KafkaPosition("page-readings:70000", 1L << 40));
  }

  @Test
  void everyTableWithPositionsIsKnown() {
    for (Table table : Table.values()) {
      int topic = table.columns().indexOf("kafka_topic");
      RowBinary row = new RowBinary(table);
      for (int before = 0; before < Math.max(0, topic); before++) {
        row.text("x");
      }
      row.text("t").uint32(1).int64(2).key();
      assertThat(KafkaPosition.of(row.row()).isPresent()).as(table.name()).isEqualTo(topic >= 0);
    }
  }

  @Test
  void insertsAreOfBoundedSizeAndHoldEveryRow() {
    List<byte[]> rows = List.of(new byte[10], new byte[10], new byte[100], new byte[1]);
    assertThat(new InsertSize(40, 1000).split(rows, 10))
        .containsExactly(rows.subList(0, 2), rows.subList(2, 3), rows.subList(3, 4));
    assertThat(new InsertSize(1000, 30).split(rows, 10))
        .containsExactly(rows.subList(0, 3), rows.subList(3, 4));
    assertThat(new InsertSize(1000, 5).split(rows, 10)).as("a row goes alone").hasSize(4);
    assertThat(InsertSize.MODEST.split(List.of(), 10)).isEmpty();
  }

  private static TableRow row(Table table, String key, long value) {
    return new RowBinary(table).text(key).key().int64(value).row();
  }

  private static TableRow raw(String topic, int partition, long offset) {
    return new RowBinary(Table.OBSERVATION)
        .text("youtube")
        .text("UC1")
        .text("p" + offset)
        .text(topic)
        .uint32(partition)
        .int64(offset)
        .key()
        .row();
  }

  private static TableRow dead(String topic, int partition, long offset) {
    return new RowBinary(Table.DEAD_LETTER)
        .text(topic)
        .uint32(partition)
        .int64(offset)
        .key()
        .instant(Instant.EPOCH)
        .row();
  }
}
