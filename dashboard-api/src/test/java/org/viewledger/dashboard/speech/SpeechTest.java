package org.viewledger.dashboard.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PostRecord;

class SpeechTest {
  private static final Pattern PART = Pattern.compile("\\{\\d}");

  private final Speech vietnamese = Speech.of(Language.VI, ZoneOffset.UTC);
  private final Speech english = Speech.of(Language.EN, ZoneOffset.UTC);

  private static Set<String> parts(String words) {
    return new TreeSet<>(PART.matcher(words).results().map(MatchResult::group).toList());
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(english.words().keySet()).isEqualTo(vietnamese.words().keySet());
    vietnamese
        .words()
        .forEach(
            (key, words) ->
                assertThat(parts(english.words().getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(parts(words)));
  }

  @Test
  void whateverTheContractCallsAPostIsSaidInWords() {
    assertThat(vietnamese.words())
        .containsKeys(keys("posts.kind.", PostRecord.KINDS))
        .containsKeys(keys("posts.origin.", PostRecord.ORIGINS))
        .containsKeys(keys("posts.status.", PostRecord.STATUSES));
  }

  private static String[] keys(String prefix, List<String> ids) {
    return ids.stream().map(prefix::concat).toArray(String[]::new);
  }

  @Test
  void vietnameseIsComposedAndAvoidsTheWordsThatMislead() {
    assertThat(vietnamese.words().values())
        .allSatisfy(
            words -> {
              assertThat(Normalizer.isNormalized(words, Normalizer.Form.NFC)).as(words).isTrue();
              assertThat(words.toLowerCase(java.util.Locale.ROOT))
                  .doesNotContain("ước tính")
                  .doesNotContain("luỹ kế")
                  .doesNotContain("phát sinh")
                  .doesNotContain("số dư")
                  .doesNotContain("nền tảng")
                  .doesNotContain("mã truy cập")
                  .doesNotContain("kém");
            });
  }

  @Test
  void aKeyWithoutWordsIsAMistakeThatShows() {
    assertThatThrownBy(() -> vietnamese.say("no.such.key")).hasMessageContaining("no.such.key");
  }
}
