package org.viewledger.dashboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

final class DeedTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyDeedIsToldInWords(Language language) {
    Speech speech = Speech.of(language, ZoneOffset.UTC);
    assertThat(Arrays.stream(Deed.values()).map(deed -> "units.deed." + deed.id()))
        .allMatch(speech.words()::containsKey);
    assertThat(Arrays.stream(Deed.values()).map(Deed::id)).doesNotHaveDuplicates();
  }
}
