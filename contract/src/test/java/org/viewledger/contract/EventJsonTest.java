package org.viewledger.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
  private static final String OBSERVATION = Golden.OBSERVATION.json();

  private static Event decode(String topic, String json) throws RejectedRecordException {
    return EventJson.decode(topic, json.getBytes(UTF_8), Golden.APPENDED);
  }

  private static RejectReason refusal(String topic, byte[] value) {
    return catchThrowableOfType(
            RejectedRecordException.class, () -> EventJson.decode(topic, value, Golden.APPENDED))
        .reason();
  }

  private static RejectReason refusal(String json) {
    return refusal(Topics.OBSERVATIONS, json.getBytes(UTF_8));
  }

  /** The golden observation with a part of its text replaced. */
  private static RejectReason refusalWith(String part, String replacement) {
    assertThat(OBSERVATION).contains(part);
    return refusal(OBSERVATION.replace(part, replacement));
  }

  @ParameterizedTest
  @EnumSource
  void readsTheGoldenRecord(Golden golden) throws Exception {
    assertThat(decode(golden.event().topic(), golden.json())).isEqualTo(golden.event());
  }

  @ParameterizedTest
  @EnumSource
  void writesTheGoldenRecordToTheByte(Golden golden) {
    assertThat(new String(EventJson.encode(golden.event()), UTF_8)).isEqualTo(golden.json());
  }

  @Test
  void goldenRecordsCoverEveryKindOfEvent() {
    Set<Class<?>> golden =
        Arrays.stream(Golden.values()).map(g -> g.event().getClass()).collect(Collectors.toSet());

    assertThat(golden).containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
    assertThat(Arrays.stream(Golden.values()).map(g -> g.event().topic()))
        .containsAll(Topics.LEDGER_INPUTS);
  }

  @Test
  void keysAreThePostsAndThePages() {
    assertThat(Golden.POST.event().key()).isEqualTo("facebook|100|100_122");
    assertThat(Golden.PAGE_READING.event().key()).isEqualTo("facebook|100");
  }

  @Test
  void everyReasonIsGivenForWhatItIsFor() {
    List<RejectReason> given =
        List.of(
            refusal(Topics.OBSERVATIONS, new byte[] {'{', (byte) 0xC3, '}'}),
            refusal("{\"v\":1"),
            refusal(Topics.OBSERVATIONS, new byte[EventJson.MAX_BYTES + 1]),
            refusal("tokens", OBSERVATION.getBytes(UTF_8)),
            refusalWith("\"v\":1", "\"v\":2"),
            refusalWith("\"postId\":\"abc\",", ""),
            refusalWith("\"abc\"", "7"),
            refusalWith("youtube\"", "Zing\""),
            refusalWith("\"abc\"", "\"a|b\""),
            refusalWith("31", "-1"),
            refusalWith("2026-01-10T13:00:00.000Z", "2003-12-31T23:59:59.999Z"),
            refusalWith("2026-01-10T13:00:00.412Z", "2026-02-02T01:10:00.501Z"));

    assertThat(given).containsExactly(RejectReason.values());
    assertThat(EnumSet.copyOf(given)).containsExactly(RejectReason.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "7", "[]", "{}{}", "{\"v\":1,\"v\":1}", "{v:1}", "\uFEFF{}"})
  void whatIsNoSingleObjectIsNoRecord(String json) {
    assertThat(refusal(json)).isEqualTo(RejectReason.NOT_JSON);
  }

  @Test
  void aRecordInUtf16IsNotGuessedAt() {
    assertThat(refusal(Topics.OBSERVATIONS, OBSERVATION.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(RejectReason.NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.0", "1.5", "1e3", "\"1\"", "true", "9007199254740992", "1e999"})
  void aCounterIsAWholeNumberInRange(String number) {
    assertThat(refusalWith("\"reactions\":31", "\"reactions\":" + number))
        .isEqualTo(RejectReason.BAD_COUNTER);
  }

  @Test
  void aNullCounterIsAbsent() throws Exception {
    Event event = decode(Topics.OBSERVATIONS, OBSERVATION.replace(":31", ":null"));

    assertThat(((Observation) event).metrics()).containsOnlyKeys("views", "comments");
  }

  @Test
  void unknownFieldsAndMetricsAreNoFault() throws Exception {
    String json = OBSERVATION.replace("\"v\":1,", "\"v\":1,\"newer\":{\"a\":[1]},");

    assertThat(decode(Topics.OBSERVATIONS, json)).isEqualTo(Golden.OBSERVATION.event());
    assertThat(
            ((Observation) decode(Topics.OBSERVATIONS, OBSERVATION.replace("reactions", "waves")))
                .metrics())
        .containsEntry("waves", 31L);
  }

  @Test
  void anInstantIsTakenInAnyOffsetAndCutToTheMillisecond() throws Exception {
    Observation event =
        (Observation)
            decode(
                Topics.OBSERVATIONS,
                OBSERVATION.replace(
                    "2026-01-10T13:00:00.000Z", "2026-01-10T19:59:59.999999+07:00"));

    assertThat(event.observedAt()).isEqualTo(Instant.parse("2026-01-10T12:59:59.999Z"));
  }

  @Test
  void theLimitsOfAnInstantAreInclusive() throws Exception {
    for (String instant : List.of("2004-01-01T00:00:00.000Z", "2026-01-10T13:10:00.412Z")) {
      assertThat(
              decode(Topics.OBSERVATIONS, OBSERVATION.replace("2026-01-10T13:00:00.000Z", instant)))
          .isInstanceOf(Observation.class);
    }
    assertThat(refusalWith("2026-01-10T13:00:00.000Z", "2026-01-10T13:10:00.413Z"))
        .isEqualTo(RejectReason.BAD_INSTANT);
    assertThat(refusalWith("2026-01-10T13:00:00.000Z", "+999999999-12-31T23:59:59Z"))
        .isEqualTo(RejectReason.BAD_INSTANT);
    assertThat(
            decode(
                Topics.OBSERVATIONS,
                OBSERVATION.replace("2026-01-10T13:00:00.412Z", "2026-02-02T01:10:00.500Z")))
        .isInstanceOf(Observation.class);
  }

  @Test
  void textIsComposed() throws Exception {
    String json = Normalizer.normalize(Golden.PAGE.json(), Normalizer.Form.NFD);

    assertThat(json).isNotEqualTo(Golden.PAGE.json());
    assertThat(decode(Topics.PAGES, json)).isEqualTo(Golden.PAGE.event());
  }

  @Test
  void halfACharacterIsNoText() {
    assertThat(refusalWith("youtube-data/v3", "\\ud800")).isEqualTo(RejectReason.NOT_UTF8);
    assertThat(refusalWith("\"reactions\"", "\"\\udc00\"")).isEqualTo(RejectReason.NOT_JSON);
  }

  @Test
  void aMetricThatOnlyTheLedgerMayNameIsRefused() {
    assertThat(refusalWith("\"reactions\"", "\"views@other\"")).isEqualTo(RejectReason.BAD_KEY);
    assertThat(refusalWith("{\"views\":\"viewCount\"}", "{\"views\":\"a|b\"}"))
        .isEqualTo(RejectReason.BAD_KEY);
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    String json = Golden.PAGE_READING.json().replace("\"to\":\"2026", "\"to\":\"2025");

    assertThat(refusal(Topics.PAGE_READINGS, json.getBytes(UTF_8)))
        .isEqualTo(RejectReason.BAD_INSTANT);
  }

  @Test
  void anotherPostIsNamedByAWholeKey() {
    for (String key : List.of("youtube|UC1", "youtube|UC1|", "youtube| |abc", "a|b|c|d")) {
      String json = Golden.POST.json().replace("youtube|UC1|abc", key);

      assertThat(refusal(Topics.POSTS, json.getBytes(UTF_8))).isEqualTo(RejectReason.BAD_KEY);
    }
  }

  @Test
  void detailsStayShort() {
    String json = OBSERVATION.replace("\"abc\"", "\"" + "x".repeat(10_000) + "\"");

    assertThat(
            catchThrowableOfType(
                RejectedRecordException.class, () -> decode(Topics.OBSERVATIONS, json)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
  }
}
