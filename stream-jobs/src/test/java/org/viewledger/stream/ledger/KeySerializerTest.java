package org.viewledger.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Keys of state that Flink's own serializer wrote, and of what ours writes. */
class KeySerializerTest {
  @Test
  void textsAreWrittenAsFlinkWritesThemByteForByte() throws IOException {
    int[] ranges = {0x80, 0x100, 0x4000, 0x10000};
    for (long seed = 1; seed <= 2_000; seed++) {
      Random random = new Random(seed);
      int length = random.nextInt(random.nextInt(10) == 0 ? 40_000 : 200);
      int range = ranges[random.nextInt(ranges.length)];
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append((char) random.nextInt(range));
      }
      byte[] ours = written(KeySerializer.INSTANCE, text.toString());
      assertThat(ours)
          .as("seed %s", seed)
          .isEqualTo(written(StringSerializer.INSTANCE, text.toString()));
      assertThat(KeySerializer.INSTANCE.deserialize(new DataInputDeserializer(ours)))
          .isEqualTo(text.toString());
    }
  }

  @Test
  void stateOfFlinksSerializerGoesOnAsItIs() {
    assertThat(
            KeySerializer.INSTANCE
                .snapshotConfiguration()
                .resolveSchemaCompatibility(StringSerializer.INSTANCE.snapshotConfiguration())
                .isCompatibleAsIs())
        .isTrue();
    assertThat(
            KeySerializer.INSTANCE
                .snapshotConfiguration()
                .resolveSchemaCompatibility(KeySerializer.INSTANCE.snapshotConfiguration())
                .isCompatibleAsIs())
        .isTrue();
  }

  private static byte[] written(TypeSerializer<String> serializer, String text) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    serializer.serialize(text, out);
    return out.getCopyOfBuffer();
  }
}
