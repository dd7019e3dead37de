package org.viewledger.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.topics.SmallTaxonomy.finds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ways of writing are the same words, and which are not. */
class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thông báo | 𝐓𝐡𝐨̂𝐧𝐠 𝐛𝐚́𝐨 khẩn
          chi bộ | 𝘾𝙃𝙄 𝘽𝙊̣̂ số 5
          Đại hội | \u00d0ẠI HỘI Đảng
          HĐND phường | H\u00d0ND phường họp
          đảng ủy | Đảng\u00a0uỷ phường
          hòa giải | Hoà giải ở cơ sở
          lũy tre | luỹ tre làng
          thúy | thuý kiều là chị
          Quốc lý | quốc lí
          kỹ năng | kĩ năng số
          quý II | quí II
          tỷ lệ | tỉ lệ đạt
          phòng chống ma túy | phòng, chống ma tuý
          kinh tế - xã hội | Kinh tế-xã hội
          2025 - 2030 | nhiệm kỳ 2025-2030
          chính quyền 2 cấp | chính quyền hai cấp
          chính quyền hai cấp | chính quyền 02 cấp
          tiếp xúc cử tri | TIẾP XÚC✨\uFE0F CỬ🗳\\nTRI
          an sinh | a\u200bn si\u00adnh xã hội
          vui tươi | ｖｕｉ ｔươｉ
          dân vận | d\u00e2n va\u0323\u0302n
          dân vận | da\u0302n v\u00e2\u0323n
          """)
  void readsAsTheSame(String phrase, String text) {
    assertThat(finds(unescaped(phrase), unescaped(text))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bầu cử | bâu cua cá cọp
          chi bộ | chỉ bộ này
          Đảng | đang và đăng
          hát | hất đi
          tay chân | tai chân
          bão | báo động
          cán bộ | cánbộ
          an ninh | ban ninh
          """)
  void keepsApart(String phrase, String text) {
    assertThat(finds(unescaped(phrase), unescaped(text))).isFalse();
  }

  /** Signs that an editor would hide stand escaped in this file. */
  private static String unescaped(String words) {
    return words.translateEscapes();
  }
}
