package org.viewledger.stream.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.viewledger.stream.rows.RowBinary;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

class RowBufferTest {
  private final RowBuffer buffer = new RowBuffer();
  private final RowPacker packer = new RowPacker(buffer::add);

  @Test
  void keepsLastRowOfEachKey() {
    packer.add(row(Table.POST, "a", 1));
    packer.add(row(Table.POST, "b", 2));
    packer.add(row(Table.POST, "a", 3));
    List<CutPart> parts = drain();
    assertThat(rows(parts))
        .containsExactlyInAnyOrder(text(row(Table.POST, "a", 3)), text(row(Table.POST, "b", 2)));
    assertThat(parts.get(0).counts()).isEqualTo(Map.of(Table.POST, 2L));
  }

  @Test
  void rowGivenOutBeforeLaterCheckpointStandsWhicheverArrivesLast() {
    packer.add(row(Table.POST, "a", 2).before(6));
    packer.add(row(Table.POST, "a", 1).before(5));
    packer.add(row(Table.POST, "b", 1).before(5));
    assertThat(rows(drain()))
        .containsExactlyInAnyOrder(text(row(Table.POST, "a", 2)), text(row(Table.POST, "b", 1)));
  }

  @Test
  void rowWithOtherMetricsReplacesOneOfItsKey() {
    packer.add(new RowBinary(Table.POST_DAY).text("a").key().metric(0).int64(1).row().before(5));
    TableRow later =
        new RowBinary(Table.POST_DAY).text("a").key().metric(2).int64(1).row().before(6);
    packer.add(later);
    List<CutPart> parts = drain();
    assertThat(rows(parts)).containsExactly(text(later));
    assertThat(parts.get(0).blocks().get(0).metrics()).isEqualTo(1L << 2);
  }

  @Test
  void sameKeyInAnotherTableIsAnotherRow() {
    packer.add(row(Table.POST, "a", 1));
    packer.add(row(Table.POST_DAY, "a", 1));
    assertThat(drain().get(0).counts()).isEqualTo(Map.of(Table.POST, 1L, Table.POST_DAY, 1L));
  }

  @Test
  void nothingSinceLastTimeIsNothing() {
    assertThat(drain()).isEmpty();
    packer.add(row(Table.POST, "a", 1));
    assertThat(drain()).hasSize(1);
    assertThat(drain()).isEmpty();
  }

  @Test
  void offsetsAreThoseAfterLargestOfEachPartition() {
    packer.add(raw("observations", 0, 7));
    packer.add(raw("observations", 0, 5));
    packer.add(raw("observations", 1, 2));
    packer.add(dead("posts", 3, 41));
    assertThat(drain().get(0).offsets())
        .isEqualTo(Map.of("observations:0", 8L, "observations:1", 3L, "posts:3", 42L));
  }

  @Test
  void manyRowsLeaveInSeveralPartsOfWhichTheLastTellsTheOffsets() {
    Random random = new Random(3); // noise, which does not pack
    byte[] noise = new byte[100_000];
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      random.nextBytes(noise);
      TableRow row = letter(i, noise);
      sent.add(text(row));
      packer.add(row);
    }
    List<CutPart> parts = drain();
    assertThat(parts).hasSizeBetween(3, 5);
    assertThat(rows(parts)).containsExactlyElementsOf(sent);
    assertThat(parts.subList(0, parts.size() - 1)).allMatch(part -> part.offsets().isEmpty());
    assertThat(parts.get(parts.size() - 1).offsets()).isEqualTo(Map.of("posts:3", 30L));
  }

  @Test
  void cutIsWrittenBehindEveryRow() {
    List<RowBlock> blocks = new ArrayList<>();
    RowPacker alone = new RowPacker(blocks::add);
    alone.add(row(Table.POST, "a", 1));
    alone.add(row(Table.POST, "long key", 2));
    alone.flush();
    assertThat(Frames.stamped(blocks.get(0), 0x0102030405060708L))
        .containsExactly(
            1, 'a', 1, 0, 0, 0, 0, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1, 8, 'l', 'o', 'n', 'g', ' ', 'k',
            'e', 'y', 2, 0, 0, 0, 0, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1);
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
  void insertsAreOfBoundedSizeAndHoldEveryBlock() {
    List<RowBlock> blocks = List.of(block(10, 1), block(10, 1), block(100, 1), block(1, 1));
    assertThat(new InsertSize(40, 1000).split(blocks, 10))
        .containsExactly(blocks.subList(0, 2), blocks.subList(2, 3), blocks.subList(3, 4));
    assertThat(new InsertSize(1000, 30).split(blocks, 10))
        .containsExactly(blocks.subList(0, 3), blocks.subList(3, 4));
    assertThat(new InsertSize(1000, 5).split(blocks, 10)).as("a block goes alone").hasSize(4);
    assertThat(InsertSize.MODEST.split(List.of(), 10)).isEmpty();
  }

  private static RowBlock block(int size, int rows) {
    return new RowBlock(Table.POST, 0, 1, rows, size, new byte[0], Map.of());
  }

  private List<CutPart> drain() {
    packer.flush();
    return buffer.drain();
  }

  private static List<String> rows(List<CutPart> parts) {
    List<String> rows = new ArrayList<>();
    for (CutPart part : parts) {
      part.blocks().forEach(block -> Frames.forEach(block, row -> rows.add(text(row))));
    }
    return rows;
  }

  private static String text(TableRow row) {
    return row.table() + " " + row.keyLength() + " " + HexFormat.of().formatHex(row.bytes());
  }

  private static TableRow letter(long offset, byte[] raw) {
    return new RowBinary(Table.DEAD_LETTER)
        .text("posts")
        .uint32(3)
        .int64(offset)
        .key()
        .bytes(raw)
        .row();
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
