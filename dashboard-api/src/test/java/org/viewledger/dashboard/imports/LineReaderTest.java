package org.viewledger.dashboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineReaderTest {
  @Test
  void givesLinesWhateverTheChunks() throws IOException {
    long seed = 20_261_122;
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<String> lines = new ArrayList<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        lines.add("x".repeat(random.nextInt(400_000) * random.nextInt(2)) + i);
      }
      String text = String.join("\n", lines);
      LineReader reader = new LineReader(chunks(text, random), 1_000_000);
      List<String> read = new ArrayList<>();
      for (byte[] line = reader.next(); line != null; line = reader.next()) {
        read.add(new String(line, StandardCharsets.UTF_8));
      }
      assertThat(read).as("seed " + seed + " round " + round).isEqualTo(lines);
      assertThat(reader.number()).isEqualTo(lines.size());
      assertThat(reader.isTooLong()).isFalse();
    }
  }

  @Test
  void stopsBeforeALineThatIsTooLong() throws IOException {
    LineReader reader =
        new LineReader(
            new ByteArrayInputStream(
                ("a\n" + "x".repeat(400_000)).getBytes(StandardCharsets.UTF_8)),
            100_000);
    assertThat(reader.next()).isEqualTo(new byte[] {'a'});
    assertThat(reader.next()).isNull();
    assertThat(reader.isTooLong()).isTrue();
    assertThat(reader.number()).isEqualTo(2);
  }

  /** A stream that gives as many bytes at a time as it pleases. */
  private static InputStream chunks(String text, Random random) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] buffer, int from, int length) {
        return super.read(buffer, from, 1 + random.nextInt(length));
      }
    };
  }
}
