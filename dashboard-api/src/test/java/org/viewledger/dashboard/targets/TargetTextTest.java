package org.viewledger.dashboard.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "300 tin, bài, clip|ITEMS|300",
        "Đăng 25 tin|ITEMS|25",
        "40 clip|VIDEOS|40",
        "12 video|VIDEOS|12",
        "1.200.000 lượt xem|VIEWS|1200000",
        "1,2 triệu lượt xem|VIEWS|1200000",
        "350 nghìn lượt xem|VIEWS|350000",
        "9.870 lượt tương tác|ENGAGEMENT|9870",
        "5.000 người theo dõi|FOLLOWERS|5000"
      })
  void readsWhatAPlanSays(String words, TargetMetric metric, String value) {
    assertThat(TargetText.read(words))
        .isEqualTo(new TargetText.Read(metric, new BigInteger(value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100% đảng viên theo dõi",
        "100% đảng viên theo dõi, chia sẻ",
        "200 cán bộ, công chức theo dõi trang",
        "90 phần trăm hộ gia đình",
        "5.000 người xem"
      })
  void refusesAPlanAboutPersonsWithTheReason(String words) {
    assertThatThrownBy(() -> TargetText.read(words))
        .isInstanceOfSatisfying(
            TargetRefusedException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(TargetRefusedException.Reason.PERSONS);
              assertThat(refused.vi()).contains("tính trên con người").contains("lượt xem");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nhiều tin, bài", "300", "300 cuộc họp", "20 tin và 30 bài"})
  void asksAgainWhereTheWordsAreNotClear(String words) {
    assertThatThrownBy(() -> TargetText.read(words))
        .isInstanceOfSatisfying(
            TargetRefusedException.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(TargetRefusedException.Reason.UNKNOWN));
  }

  @Test
  void refusesPartsOfAThingAndNothing() {
    for (String words : new String[] {"0 tin", "2,5 tin", "1,2345 triệu lượt xem"}) {
      assertThatThrownBy(() -> TargetText.read(words)).isInstanceOf(TargetRefusedException.class);
    }
  }
}
