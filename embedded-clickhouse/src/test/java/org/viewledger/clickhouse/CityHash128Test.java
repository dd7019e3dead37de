package org.viewledger.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.data.ClickHouseCityHash;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

@SuppressWarnings("deprecation") // the oracle: the class that the driver itself checks blocks with
class CityHash128Test {

  private static final long SEED = 102;

  @Test
  void agreesWithTheDriversOwnAtEveryLength() {
    Random random = new Random(SEED);
    byte[] bytes = new byte[70_000];
    random.nextBytes(bytes);
    for (int length = 0; length < 1_100; length++) {
      assertAgrees(bytes, random.nextInt(9), length);
    }
    for (int i = 0; i < 50; i++) {
      assertAgrees(bytes, random.nextInt(9), random.nextInt(65_000));
    }
  }

  private static void assertAgrees(byte[] bytes, int offset, int length) {
    byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
    long[] expected = ClickHouseCityHash.cityHash128(copy, 0, length);
    assertThat(CityHash128.of(bytes, offset, length))
        .as("length %d, offset %d, seed %d", length, offset, SEED)
        .isEqualTo(new CityHash128.Hash(expected[0], expected[1]));
  }
}
