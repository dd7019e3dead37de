package org.viewledger.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompressionTest {

  private static final long SEED = 20_260_110;

  @ParameterizedTest
  @EnumSource(Compression.class)
  void whatIsPackedComesBack(Compression compression) throws Exception {
    Random random = new Random(SEED);
    for (int size : new int[] {0, 1, 100, 65_535, 65_536, 65_537, 1_000_000}) {
      byte[] plain = new byte[size];
      random.nextBytes(plain);
      Arrays.fill(plain, size / 2, size, (byte) 'x');
      assertThat(unpack(compression, pack(compression, plain))).isEqualTo(plain);
    }
  }

  @Test
  void damagedBlockIsFound() throws Exception {
    byte[] packed = pack(Compression.BLOCKS, new byte[100]);
    for (int i = 0; i < packed.length; i++) {
      byte[] damaged = packed.clone();
      damaged[i] ^= 0x55;
      assertThatThrownBy(() -> unpack(Compression.BLOCKS, damaged))
          .as("byte %d", i)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void blockCutShortIsFound() throws Exception {
    byte[] packed = pack(Compression.BLOCKS, new byte[100]);
    for (int length = 1; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> unpack(Compression.BLOCKS, cut)).isInstanceOf(EOFException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, , , BLOCKS",
    "0, lz4, 1, LZ4_FRAME",
    "0, 'gzip, deflate', 1, GZIP",
    "0, lz4, 0, PLAIN",
    "0, br, 1, PLAIN"
  })
  void answerIsPackedAsAsked(
      String compress, String accepted, String enabled, Compression expected) {
    Headers headers = new Headers();
    if (accepted != null) {
      headers.set("Accept-Encoding", accepted);
    }
    assertThat(
            Compression.ofAnswer(
                headers,
                Map.of(
                    "compress",
                    compress,
                    "enable_http_compression",
                    enabled == null ? "0" : enabled)))
        .isEqualTo(expected);
  }

  @Test
  void unknownEncodingIsRefused() {
    Headers headers = new Headers();
    headers.set("Content-Encoding", "br");
    assertThatThrownBy(
            () -> Compression.unpack(new ByteArrayInputStream(new byte[1]), headers, Map.of()))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("br is not known");
  }

  private static byte[] pack(Compression compression, byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compression.pack(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] unpack(Compression compression, byte[] packed) throws Exception {
    Headers headers = new Headers();
    compression.announce(headers);
    String encoding = headers.getFirst("Content-Encoding");
    Headers request = new Headers();
    if (encoding != null) {
      request.set("Content-Encoding", encoding);
    }
    String blocks = compression == Compression.BLOCKS ? "1" : "0";
    return Compression.unpack(
            new ByteArrayInputStream(packed), request, Map.of("decompress", blocks))
        .readAllBytes();
  }
}
