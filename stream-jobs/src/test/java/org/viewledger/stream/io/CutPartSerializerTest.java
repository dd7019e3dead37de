package org.viewledger.stream.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.EnumMap;
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
    assertThat(back.counts()).isEqualTo(Map.of(Table.POST, 2L, Table.OBSERVATION, 1L));
    assertThat(back.rows().get(Table.POST)).containsExactly(new byte[] {1, 2}, new byte[] {});
    assertThat(back.rows().get(Table.OBSERVATION)).containsExactly(new byte[] {10, 0, 59});
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
    assertThat(back.rows()).isEmpty();
    assertThat(back.counts()).isEqualTo(Map.of(Table.POST, 2L, Table.OBSERVATION, 1L));
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
    Map<Table, List<byte[]>> rows = new EnumMap<>(Table.class);
    rows.put(Table.POST, List.of(new byte[] {1, 2}, new byte[] {}));
    rows.put(Table.OBSERVATION, List.of(new byte[] {10, 0, 59}));
    return CutPart.of(rows, Map.of("observations:0", 8L));
  }
}
