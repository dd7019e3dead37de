package org.viewledger.dashboard.reports.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line break must not part; {@code ~} stands for the space that does not break. */
final class GluedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hơn 312 nghìn lượt xem            | hơn 312~nghìn lượt xem
          gần 3,6 triệu lượt xem            | gần 3,6~triệu lượt xem
          kênh của phường tháng 10/2026     | kênh của phường tháng~10/2026
          Tháng 10/2026 (15/9 - 14/10/2026) | Tháng~10/2026 (15/9~- 14/10/2026)
          nhiệm kỳ 2025 - 2030              | nhiệm kỳ 2025~- 2030
          lúc 21 giờ 05 ngày 22/11/2026     | lúc 21~giờ~05 ngày~22/11/2026
          bảng ở Phụ lục 1                  | bảng ở Phụ lục~1
          kinh tế - xã hội, 06 bài đăng     | kinh tế - xã hội, 06 bài đăng
          27 tin, bài; hôm nay 5 nghìnt     | 27 tin, bài; hôm nay 5 nghìnt
          """)
  void keepsTogetherWhatIsReadAtOneGlance(String text, String glued) {
    assertThat(Glued.of(text)).isEqualTo(glued.replace('~', '\u00a0'));
  }
}
