package org.viewledger.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainObservationTest {
  private static final String GOLDEN = Golden.OBSERVATION.json();
  private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|(?<=:)[-0-9a-z.]+|[{},:]|\"");
  private static final List<String> PIECES =
      List.of(
          "\"youtube\"",
          "\"Youtube\"",
          "\"offline\"",
          "\"a|b\"",
          "\"\"",
          "\" \"",
          "\"x@y\"",
          "\"đ\"",
          "\"\\u0041\"",
          "\"\u007f\"",
          "\"\t\"",
          "1",
          "01",
          "0",
          "-0",
          "1.0",
          "1e3",
          "2",
          "9007199254740991",
          "9007199254740992",
          "99999999999999999",
          "null",
          "true",
          "[]",
          "{}",
          "{\"views\":1}",
          "{\"views\":1,\"views\":1}",
          "{\"views\":null}",
          "{,}",
          "{\"\":1}",
          "\"2004-01-01T00:00:00.000Z\"",
          "\"2003-12-31T23:59:59.999Z\"",
          "\"2026-02-29T00:00:00.000Z\"",
          "\"2024-02-29T23:59:59.999Z\"",
          "\"2026-01-10T24:00:00.000Z\"",
          "\"2026-01-10T12:60:00.000Z\"",
          "\"2026-01-10T13:00:00Z\"",
          "\"2026-01-10T20:00:00.000+07:00\"",
          "\"2026-01-10T13:00:00.412z\"",
          "\"2026-13-10T13:00:00.412Z\"",
          "\"9999-12-31T23:59:59.999Z\"",
          "\"views\"",
          "\"metrics\"",
          "\"v\"",
          "{",
          "}",
          ",",
          "");

  @Test
  void whatConnectorsWriteIsReadHere() {
    assertThat(PlainObservation.read(GOLDEN.getBytes(UTF_8), Golden.APPENDED))
        .isEqualTo(Golden.OBSERVATION.event());
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "}", "{}", "\n"})
  void whatFollowsTheRecordIsLeftToTheTree(String rest) {
    assertThat(PlainObservation.read((GOLDEN + rest).getBytes(UTF_8), Golden.APPENDED)).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 20_261_122})
  void whateverIsReadHereTheTreeReadsAlike(long seed) {
    Random random = new Random(seed);
    int plain = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] json = mutated(random).getBytes(UTF_8);
      if (random.nextInt(8) == 0) {
        json[random.nextInt(json.length)] = (byte) random.nextInt(256);
      }
      Observation read = PlainObservation.read(json, Golden.APPENDED);
      if (read != null) {
        plain++;
        assertThat(byTree(json))
            .as("seed %d, round %d: %s", seed, round, new String(json, UTF_8))
            .isEqualTo(read);
      }
    }
    assertThat(plain).as("a test of something").isGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 77})
  void instantsAreThoseOfTheCalendar(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      long millis = random.nextLong(253_402_300_800_000L);
      String text = Instants.format(Instant.ofEpochMilli(millis));
      assertThat(PlainInstant.read(text.getBytes(US_ASCII), 0)).as(text).isEqualTo(millis);
    }
    for (int year = 1970; year < 2500; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 28; day <= 32; day++) {
          String text = String.format("%04d-%02d-%02dT00:00:00.000Z", year, month, day);
          assertThat(PlainInstant.read(text.getBytes(US_ASCII), 0))
              .as(text)
              .isEqualTo(midnight(year, month, day));
        }
      }
    }
  }

  private static long midnight(int year, int month, int day) {
    int last = LocalDateTime.of(year, month, 1, 0, 0).toLocalDate().lengthOfMonth();
    return day > last
        ? -1
        : LocalDateTime.of(year, month, day, 0, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static Object byTree(byte[] json) {
    try {
      return EventJson.decodeTree(Topics.OBSERVATIONS, json, Golden.APPENDED);
    } catch (RejectedRecordException e) {
      return e.reason();
    }
  }

  /** The golden record with its fields in another order and some of its pieces changed. */
  private static String mutated(Random random) {
    List<String> fields =
        new ArrayList<>(
            List.of(GOLDEN.substring(1, GOLDEN.length() - 1).split(",(?=\"\\w+\":(?!\\d+[,}]))")));
    if (random.nextInt(3) == 0) {
      Collections.shuffle(fields, random);
    }
    if (random.nextInt(10) == 0) {
      fields.add(fields.get(random.nextInt(fields.size())));
    }
    String json = '{' + String.join(",", fields) + '}';
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      Matcher piece = VALUE.matcher(json);
      int skip = random.nextInt(40);
      while (skip-- > 0 && piece.find()) {
        // on to the one to change
      }
      if (piece.find()) {
        String other = PIECES.get(random.nextInt(PIECES.size()));
        json = json.substring(0, piece.start()) + other + json.substring(piece.end());
      }
    }
    return json;
  }
}
