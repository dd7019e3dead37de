package org.viewledger.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records in an address, and back. */
final class WaitingTest {
  @Test
  void recordsComeBackAsTheyWereNamed() {
    Map<String, Long> offsets = Map.of("topic-assignments:2", 41L, "posts:0", 7L);
    String parameter = Waiting.parameter(offsets);

    assertThat(parameter).isEqualTo("after=posts%3A0%3A7%2Ctopic-assignments%3A2%3A41");
    String text = URLDecoder.decode(parameter.substring("after=".length()), StandardCharsets.UTF_8);
    assertThat(Waiting.records(text)).isEqualTo(offsets);
  }

  @Test
  void whatNobodyOfUsWroteNamesNothing() {
    assertThat(Waiting.records("")).isEmpty();
    assertThat(Waiting.records("x")).isEmpty();
    assertThat(Waiting.records("posts:0:-3")).isEmpty();
    assertThat(Waiting.records("posts:0:1,,")).isEmpty();
    assertThat(Waiting.records("posts:0:12345678901234567890")).isEmpty();
  }
}
