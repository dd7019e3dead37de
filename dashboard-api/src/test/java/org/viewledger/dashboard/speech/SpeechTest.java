package org.viewledger.dashboard.speech;

import static java.util.Locale.ROOT;
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
  private static final Pattern MISLEADING =
      Pattern.compile(
          "(?<!\\p{L})(ước tính|luỹ kế|phát sinh|số dư|nền tảng|mã truy cập|kém|trích dẫn|phấn đấu"
              + "|dự kiến|của bài đăng trong|điều chỉnh số liệu|chất lượng số liệu|bài đăng tốt"
              + "|tổ công tác(?! 35)|nhật ký(?! thao tác)|(?<=\\d) %|\\p{L}*(?:uỷ|hoà))(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Speech vietnamese = Speech.of(Language.VI, ZoneOffset.UTC);
  private final Speech english = Speech.of(Language.EN, ZoneOffset.UTC);

  /** Whole words: "số dư" is a bank's, "số dưới đây" is not. */
  private static Set<String> misleading(String words) {
    return new TreeSet<>(
        MISLEADING.matcher(words).results().map(match -> match.group().toLowerCase(ROOT)).toList());
  }

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
              assertThat(misleading(words)).as(words).isEmpty();
            });
  }

  @Test
  void aMisleadingWordIsAWholeWord() {
    assertThat(misleading("Số nào trong các số dưới đây")).isEmpty();
    assertThat(misleading("Số dư ban đầu, ước tính")).containsExactly("số dư", "ước tính");
    assertThat(misleading("Số dư.")).containsExactly("số dư");
    assertThat(misleading("Xem nhật ký; 12,5 % của Đảng uỷ")).hasSize(3);
    assertThat(misleading("Nhật ký thao tác: 12,5% của Đảng ủy, quý III")).isEmpty();
  }

  /** Section 5 of the paper on wording, with our figures in the place of its examples. */
  @Test
  void standingSentencesAreSaidAsThePaperHasThem() {
    assertThat(vietnamese.words().values())
        .contains(
            "Lượt xem là số lần nội dung được hiển thị hoặc phát, không phải số người. Một người"
                + " xem ba lần tính là ba lượt.",
            "Lượt xem trong kỳ gồm cả lượt xem mới của các bài đăng từ trước.",
            "Không có lượt xem từ quảng cáo.",
            "Trong đó {0} lượt xem từ quảng cáo do đơn vị tự đặt.",
            "Facebook không cho biết phần quảng cáo.",
            "{0} thành lập ngày {1}, chưa có số liệu {2}.",
            "Kỳ này có Tết Nguyên đán ({0}), cùng kỳ năm trước Tết rơi vào ngày {1}.",
            "Chưa có bài đăng nào trong kỳ này.",
            "Hôm nay không có việc gì cần làm.");
  }

  @Test
  void aKeyWithoutWordsIsAMistakeThatShows() {
    assertThatThrownBy(() -> vietnamese.say("no.such.key")).hasMessageContaining("no.such.key");
  }
}
