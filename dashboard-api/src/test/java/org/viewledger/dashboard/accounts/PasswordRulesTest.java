package org.viewledger.dashboard.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;

final class PasswordRulesTest {
  private final PasswordRules rules =
      new PasswordRules(List.of("viewledger", "Sổ lượt xem", "Phường Pleiku", "Xã Ia Ka"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cá rô đồng nướng trui",
        "bốn con ngựa vằn",
        "correct staple battery horse",
        "  khoảng trắng hai đầu  ",
        "Trà-đá-vỉa-hè-5k",
        "пароль из четырёх слов",
        "🐟🌾🚲🏔🐟🌾🚲🏔🐟🌾🚲🏔"
      })
  void takesAnySignsWhereThereAreEnoughOfThem(String password) {
    assertThat(fault(password)).isEmpty();
  }

  @Test
  void countsSignsAsPeopleDo() {
    assertThat(fault("mười một ký")).as("11 signs").contains(Reason.PASSWORD_SHORT);
    assertThat(fault("mười hai ký ")).as("12 signs").isEmpty();
    // "ườ" typed as u, horn, o, horn, grave: more code points, the same sign.
    assertThat(fault("mu\u031Bo\u031B\u0300i mo\u0323\u0302t ky\u0301"))
        .contains(Reason.PASSWORD_SHORT);
    assertThat(fault("ôi chao ".repeat(16))).as("128 signs").isEmpty();
    assertThat(fault("ôi chao ".repeat(16) + "x")).contains(Reason.PASSWORD_LONG);
  }

  @Test
  void theSamePasswordIsTheSameHoweverItWasComposed() {
    assertThat(PasswordRules.normal("ca\u0301 ro\u0302")).isEqualTo("cá rô");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012",
        "matkhau123456",
        "MatKhau123456",
        "Mật khẩu 123456",
        "matkhau2026!!",
        "anhyeuem123456",
        "khongbiet123456",
        "Anh yêu em nhiều lắm",
        "qwertyuiopas",
        "password12345",
        "iloveyouforever",
        "2026-matkhau-2026",
        "khongbietkhongbiet",
        "aaaaaaaaaaaa",
        "abababababab",
        "lanlanlanlan",
        "SonyEricsson 77",
        "1991 Manchester United",
        "dragon monster",
        "Michael+Jordan 23",
        "!!!!!!!!!!!!"
      })
  void refusesWhatEverybodyTriesFirst(String password) {
    assertThat(fault(password)).contains(Reason.PASSWORD_COMMON);
  }

  @Test
  void refusesNamesOfThePerson() {
    assertThat(rules.fault("toi la hoa.tran day nhe", "hoa.tran", "Trần Thị Hoa"))
        .contains(Reason.PASSWORD_NAMES_PERSON);
    assertThat(rules.fault("chính trần thị hoà nè", "htran", "Trần Thị Hòa"))
        .contains(Reason.PASSWORD_NAMES_PERSON);
    // Three letters are in too many words.
    assertThat(rules.fault("bốn cái lan can sắt", "lan", "Lan")).isEmpty();
  }

  @Test
  void refusesNamesOfTheHouse() {
    assertThat(fault("viewledger tháng mười")).contains(Reason.PASSWORD_NAMES_HOUSE);
    assertThat(fault("sổ lượt xem của tôi")).contains(Reason.PASSWORD_NAMES_HOUSE);
    assertThat(fault("mùa khô ở pleiku năm ấy")).contains(Reason.PASSWORD_NAMES_HOUSE);
    assertThat(fault("đường về Ia Ka xa lắm")).contains(Reason.PASSWORD_NAMES_HOUSE);
  }

  private Optional<Reason> fault(String password) {
    return rules.fault(password, "tester", "Người Thử");
  }
}
