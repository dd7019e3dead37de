package org.viewledger.stream.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.rows.Table;

class CutPartSerializerTest {
  private final CutPartSerializer serializer = new CutPartSerializer();

  @Test
  void partComesBackAsItWas() throws IOException {
    CutPart back = roundTrip(part().stamped(new Cut(3, 9)));
    assertThat(back.cut()).isEqualTo(new Cut(3, 9));
    assertThat(back.offsets()).isEqualTo(Map.of("observations:0", 8L));
    assertThat(back.counts()).isEqualTo(Map.of(Table.POST_DAY, 2L, Table.OBSERVATION, 1L));
    assertThat(back.blocks()).hasSize(2);
    RowBlock days = back.blocks().get(0);
    assertThat(days.table()).isEqualTo(Table.POST_DAY);
    assertThat(days.metrics()).isEqualTo(5L);
    assertThat(days.order()).isEqualTo(9L);
    assertThat(days.rows()).isEqualTo(2);
    assertThat(days.size()).isEqualTo(40);
    assertThat(days.packed()).containsExactly(1, 2, 0);
    assertThat(back.blocks().get(1).packed()).containsExactly(10, 0, 59);
  }

  @Test
  void unstampedPartStaysUnstamped() throws IOException {
    CutPart back = roundTrip(part());
    assertThat(back.isStamped()).isFalse();
    assertThatThrownBy(back::cut).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void releasedPartKeepsWhatItSaysOfItsRows() throws IOException {
    CutPart part = part().stamped(new Cut(3, 9));
    part.release();
    CutPart back = roundTrip(part);
    assertThat(back.blocks()).isEmpty();
    assertThat(back.counts()).isEqualTo(Map.of(Table.POST_DAY, 2L, Table.OBSERVATION, 1L));
    assertThat(back.offsets()).isEqualTo(Map.of("observations:0", 8L));
  }

  @Test
  void laterVersionIsRefusedWithWayOut() {
    assertThatThrownBy(() -> serializer.deserialize(2, new byte[0]))
        .hasMessage(
            "a checkpoint holds rows in version 2, this build reads version 1: start the build that"
                + " wrote it");
  }

  private CutPart roundTrip(CutPart part) throws IOException {
    return serializer.deserialize(serializer.getVersion(), serializer.serialize(part));
  }

  private static CutPart part() {
    return CutPart.of(
        List.of(
            new RowBlock(Table.POST_DAY, 5, 9, 2, 40, new byte[] {1, 2, 0}, Map.of()),
            new RowBlock(Table.OBSERVATION, 0, 0, 1, 9, new byte[] {10, 0, 59}, Map.of())),
        Map.of("observations:0", 8L));
  }
}
