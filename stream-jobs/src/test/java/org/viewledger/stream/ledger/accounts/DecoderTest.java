package org.viewledger.stream.ledger.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.RejectReason;
import org.viewledger.contract.Topics;
import org.viewledger.stream.ledger.Poison;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.records.DeadLetter;
import org.viewledger.stream.rows.Table;

class DecoderTest {
  private static final Decoder DECODER =
      new Decoder(new Days(ZoneId.of("Asia/Ho_Chi_Minh")), MetricCatalogue.standard());

  static Stream<String> poison() {
    return Poison.TEXTS.stream();
  }

  @ParameterizedTest
  @MethodSource("poison")
  void aRecordThatCannotBeReadBecomesADeadLetterWithItsBytes(String text) {
    Decoder.Decoded decoded = decode(Topics.OBSERVATIONS, text, Poison.APPENDED_AT);
    DeadLetter letter = Objects.requireNonNull(decoded.deadLetter());
    assertThat(new String(letter.raw(), StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(letter.offset()).isEqualTo(42);
    assertThat(letter.detail()).isNotBlank().hasSizeLessThanOrEqualTo(401);
    assertThat(Arrays.stream(RejectReason.values()).map(RejectReason::id))
        .contains(letter.reason());
    assertThat(decoded.row().table()).isEqualTo(Table.DEAD_LETTER);
    assertThat(decoded.facts()).isEmpty();
  }

  @Test
  void aReadingGivesARawRowAndAFactOfItsPost() {
    Decoder.Decoded decoded = decode(Topics.OBSERVATIONS, Poison.GOOD, Poison.APPENDED_AT);
    assertThat(decoded.deadLetter()).isNull();
    assertThat(decoded.row().table()).isEqualTo(Table.OBSERVATION);
    assertThat(decoded.facts()).extracting(PostFact::key).containsExactly("youtube|UC1|abc");
    assertThat(decoded.claims()).isEmpty();
  }

  /** What the contract's own checks let through and the tables' dates cannot hold. */
  @ParameterizedTest
  @CsvSource({"0001-01-01,2026-01-31", "2026-01-31,2026-01-01", "2026-01-01,9999-01-31"})
  void aPeriodThatNoTableHoldsIsRefusedAndStopsNothing(String from, String to) {
    String text =
        """
        {"v":1,"platform":"facebook","pageId":"1","metric":"reach","from":"%s","to":"%s",\
        "zone":"America/Los_Angeles","value":1,"observedAt":"2026-01-10T13:00:00.000Z",\
        "recordedAt":"2026-01-10T13:00:00.412Z","source":"facebook-graph/v25.0"}"""
            .formatted(from, to);
    Decoder.Decoded decoded = decode(Topics.PAGE_READINGS, text, Poison.APPENDED_AT);
    assertThat(decoded.row().table()).isEqualTo(Table.DEAD_LETTER);
  }

  @Test
  void anInstantBeyondTheTablesDatesIsRefused() {
    String late = Poison.GOOD.replace("2026-01-10", "2180-01-10");
    long appendedAt = Instant.parse("2180-01-10T13:00:01Z").toEpochMilli();
    DeadLetter letter =
        Objects.requireNonNull(decode(Topics.OBSERVATIONS, late, appendedAt).deadLetter());
    assertThat(letter.reason()).isEqualTo("bad-instant");
  }

  private static Decoder.Decoded decode(String topic, String text, long appendedAt) {
    return DECODER.decode(
        new ConsumedRecord(topic, 3, 42, appendedAt, text.getBytes(StandardCharsets.UTF_8)));
  }
}
