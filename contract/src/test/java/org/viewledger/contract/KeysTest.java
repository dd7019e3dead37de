package org.viewledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final PostKey POST = new PostKey("youtube", "UC1", "abc");

  @Test
  void aPostKeyIsReadBackFromItsText() {
    assertThat(PostKey.parse(POST.text())).contains(POST);
    assertThat(POST.text()).isEqualTo("youtube|UC1|abc");
    assertThat(POST.page().text()).isEqualTo("youtube|UC1");
    assertThat(POST.sibling("x")).isEqualTo(new PostKey("youtube", "UC1", "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a|b", "a||c", "a|b|c|d", "a|b|", "a| |c", "a|b|c\n"})
  void whatIsNoKeyIsNotRead(String text) {
    assertThat(PostKey.parse(text)).isEmpty();
  }

  @Test
  void aPartHasALengthAndNoSeparator() {
    String longest = "x".repeat(256);

    assertThat(new PageKey("youtube", longest).pageId()).isEqualTo(longest);
    assertThatThrownBy(() -> new PageKey("youtube", longest + "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageId");
    assertThatThrownBy(() -> new PostKey("youtube", "UC1", "a|b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keysSortByTheirText() {
    List<PostKey> keys = new ArrayList<>(List.of(POST.sibling("b"), POST.sibling("a")));
    keys.sort(null);

    assertThat(keys).containsExactly(POST.sibling("a"), POST.sibling("b"));
    assertThat(new PageKey("a", "b")).isLessThan(new PageKey("b", "a"));
  }

  @Test
  void aPlatformIsKnownByItsWireWordOnly() {
    assertThat(Platform.of("zalo")).contains(Platform.ZALO);
    assertThat(Platform.of("Zalo")).isEmpty();
    assertThat(Platform.values())
        .extracting(Platform::id)
        .containsExactly("facebook", "youtube", "tiktok", "zalo", "offline");
  }

  @Test
  void anInstantIsWrittenWithMilliseconds() {
    assertThat(Instants.format(Instant.parse("2026-01-10T13:00:00.123999Z")))
        .isEqualTo("2026-01-10T13:00:00.123Z");
    assertThat(Instants.format(Instant.parse("2026-01-10T13:00:00Z")))
        .isEqualTo("2026-01-10T13:00:00.000Z");
  }

  @Test
  void aReadingKeepsItsPromises() {
    Map<String, Long> metrics = new TreeMap<>(Map.of("views", 1L));
    Observation reading =
        new Observation(
            POST,
            Instant.EPOCH,
            Instant.EPOCH,
            "manual/1",
            new TreeMap<>(),
            new TreeMap<>(metrics));

    assertThatThrownBy(() -> reading.metrics().put("views", 2L))
        .isInstanceOf(UnsupportedOperationException.class);
    for (long wrong : new long[] {-1, Observation.MAX_COUNTER + 1}) {
      assertThatThrownBy(
              () ->
                  new Observation(
                      POST,
                      Instant.EPOCH,
                      Instant.EPOCH,
                      "manual/1",
                      new TreeMap<>(),
                      new TreeMap<>(Map.of("views", wrong))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("views");
    }
  }

  @Test
  void aPatchThatSaysNothingHasNoValue() {
    assertThat(Patch.silent().map(Object::toString)).isEqualTo(Patch.silent());
    assertThat(Patch.of(null).map(Object::toString)).isEqualTo(Patch.of(null));
    assertThat(Patch.of(7).map(Object::toString)).isEqualTo(Patch.of("7"));
    assertThatThrownBy(() -> new Patch<>(false, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void topicsAreKeptForEverButForTokensAndDeadLetters() {
    assertThat(Topics.ALL).hasSize(9).containsAll(Topics.LEDGER_INPUTS);
    for (String topic : Topics.ALL) {
      assertThat(Topics.settings(topic))
          .containsEntry("message.timestamp.type", "LogAppendTime")
          .containsEntry("compression.type", "lz4")
          .containsEntry("cleanup.policy", topic.equals(Topics.TOKENS) ? "compact" : "delete")
          .containsEntry("retention.ms", topic.equals(Topics.DEAD_LETTERS) ? "7776000000" : "-1");
    }
  }
}
