package org.viewledger.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, a record is read or refused; nothing else comes out of the reader. */
class EventJsonFuzzTest {
  private static final int ROUNDS = 20_000;

  private static final List<String> GOLDEN =
      EnumSet.allOf(Golden.class).stream().map(Golden::json).toList();

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-0",
          "1e400",
          "1E-999999999",
          "1e99999999999",
          "123456789012345678901234567890",
          "\"\"",
          "\" \"",
          "\"|\"",
          "\"a| |b\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"\uD835\uDC13\"",
          "\"+999999999-12-31T23:59:59.999999999-18:00\"",
          "\"-999999999-01-01T00:00:00+18:00\"",
          "\"2026-02-30T00:00:00Z\"",
          "\"2026-01-10\"",
          "\"2025-12-31\"",
          "\"SystemV/PST8\"",
          "\"UTC+99\"",
          "[]",
          "[null]",
          "[[]]",
          "{}",
          "{\"\":\"\"}",
          "{\"a@b\":1}",
          "{\"a\":{}}",
          "[".repeat(3_000),
          "{\"a\":".repeat(1_500));

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_122, 987_654_321})
  void anyBytesAreReadOrRefused(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String topic = Topics.LEDGER_INPUTS.get(random.nextInt(Topics.LEDGER_INPUTS.size()));
      byte[] value = mutated(random);
      try {
        readAgain(EventJson.decode(topic, value, Golden.APPENDED));
      } catch (RejectedRecordException e) {
        assertThat(e.reason()).isNotNull();
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + seed + ", round " + round + ", " + topic + ": " + text(value), e);
      }
    }
  }

  /** What was read can be written and read again, and is the same. */
  private static void readAgain(Event event) throws RejectedRecordException {
    assertThat(EventJson.decode(event.topic(), EventJson.encode(event), Golden.APPENDED))
        .isEqualTo(event);
  }

  private static byte[] mutated(Random random) {
    String json = GOLDEN.get(random.nextInt(GOLDEN.size()));
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      json = random.nextInt(4) == 0 ? json : otherValue(json, random);
    }
    byte[] bytes = json.getBytes(UTF_8);
    switch (random.nextInt(4)) {
      case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      default -> {
        // As it is: an odd value in a whole record gets deepest into the reader.
      }
    }
    return bytes;
  }

  /** Puts an odd value in place of one that follows a colon. */
  private static String otherValue(String json, Random random) {
    int colon = json.indexOf("\":", random.nextInt(json.length()));
    if (colon < 0) {
      return json;
    }
    int from = colon + 2;
    int to = from;
    boolean quoted = false;
    while (to < json.length() && (quoted || ",}".indexOf(json.charAt(to)) < 0)) {
      quoted ^= json.charAt(to) == '"';
      to++;
    }
    return json.substring(0, from) + ODD.get(random.nextInt(ODD.size())) + json.substring(to);
  }

  private static String text(byte[] value) {
    String text = new String(value, UTF_8);
    return text.length() <= 600 ? text : text.substring(0, 600) + "…";
  }
}
