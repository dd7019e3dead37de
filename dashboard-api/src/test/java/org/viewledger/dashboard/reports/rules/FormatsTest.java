package org.viewledger.dashboard.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.reports.Letterhead.DateLine;
import org.viewledger.dashboard.reports.Letterhead.NumberLine;

/** The data against the tables of REPORT-FORMATS.md, copied here by hand. */
final class FormatsTest {
  private static final Format PARTY = Formats.of("hd05-2026").with(Choice.USUAL);
  private static final Format STATE = Formats.of("nd30-2020").with(Choice.USUAL);

  @ParameterizedTest
  @CsvSource({
    "SUPERIOR, 14, 14, false, false, false, true, CENTRE",
    "ISSUER, 14, 14, true, false, false, true, CENTRE",
    "NUMBER, 14, 14, false, false, false, false, CENTRE",
    "NATION, 15, 15, true, false, false, true, CENTRE",
    "PLACE_DATE, 14, 14, false, true, false, false, CENTRE",
    "TITLE, 15, 16, true, false, false, true, CENTRE",
    "SUBJECT, 14, 15, true, false, false, false, CENTRE",
    "BODY, 14, 15, false, false, false, false, JUSTIFIED",
    "AUTHORITY, 14, 14, true, false, false, true, CENTRE",
    "POST, 14, 14, false, false, false, true, CENTRE",
    "NAME, 14, 14, true, false, false, false, CENTRE",
    "RECIPIENTS_LABEL, 14, 14, false, false, true, false, LEFT",
    "RECIPIENTS, 12, 12, false, false, false, false, LEFT",
    "PAGE_NUMBER, 14, 14, false, false, false, false, CENTRE",
  })
  void partyLettersAreThoseOfTheGuide(
      Part part,
      double least,
      double most,
      boolean bold,
      boolean italic,
      boolean underlined,
      boolean capitals,
      Lettering.Align align) {
    assertLetters(PARTY, part, least, most, bold, italic, underlined, capitals, align);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPERIOR, 12, 13, false, false, false, true, CENTRE",
    "ISSUER, 12, 13, true, false, false, true, CENTRE",
    "NUMBER, 13, 13, false, false, false, false, CENTRE",
    "NATION, 12, 13, true, false, false, true, CENTRE",
    "MOTTO, 13, 14, true, false, false, false, CENTRE",
    "PLACE_DATE, 13, 14, false, true, false, false, CENTRE",
    "TITLE, 13, 14, true, false, false, true, CENTRE",
    "SUBJECT, 13, 14, true, false, false, false, CENTRE",
    "BODY, 13, 14, false, false, false, false, JUSTIFIED",
    "AUTHORITY, 13, 14, true, false, false, true, CENTRE",
    "NAME, 13, 14, true, false, false, false, CENTRE",
    "RECIPIENTS_LABEL, 12, 12, true, true, false, false, LEFT",
    "RECIPIENTS, 11, 11, false, false, false, false, LEFT",
    "PAGE_NUMBER, 13, 14, false, false, false, false, CENTRE",
  })
  void stateLettersAreThoseOfTheDecree(
      Part part,
      double least,
      double most,
      boolean bold,
      boolean italic,
      boolean underlined,
      boolean capitals,
      Lettering.Align align) {
    assertLetters(STATE, part, least, most, bold, italic, underlined, capitals, align);
  }

  private static void assertLetters(
      Format format,
      Part part,
      double least,
      double most,
      boolean bold,
      boolean italic,
      boolean underlined,
      boolean capitals,
      Lettering.Align align) {
    Lettering letters = format.lettering(part);
    assertThat(letters.sizePt().least()).isEqualTo(least);
    assertThat(letters.sizePt().most()).isEqualTo(most);
    assertThat(List.of(letters.bold(), letters.italic(), letters.underlined(), letters.capitals()))
        .isEqualTo(List.of(bold, italic, underlined, capitals));
    assertThat(letters.align()).isEqualTo(align);
  }

  @Test
  void theSizesPairAsTheDecreeAsks() {
    assertThat(
            List.of(
                STATE.lettering(Part.NATION).sizePt().use(),
                STATE.lettering(Part.MOTTO).sizePt().use(),
                STATE.lettering(Part.PLACE_DATE).sizePt().use()))
        .isIn(List.of(13.0, 14.0, 14.0), List.of(12.0, 13.0, 13.0));
  }

  @Test
  void paperMarginsAndRunningTextAreRuled() {
    PageRule page = PARTY.page();
    assertThat(List.of(page.widthMm(), page.heightMm())).containsExactly(210.0, 297.0);
    assertThat(page.top()).isEqualTo(new Span(20, 20, 20));
    assertThat(page.bottom()).isEqualTo(new Span(20, 20, 20));
    assertThat(page.left()).isEqualTo(new Span(30, 30, 30));
    assertThat(page.right()).isEqualTo(new Span(15, 15, 15));
    assertThat(PARTY.body().exact()).isTrue();
    assertThat(PARTY.body().line().least()).isEqualTo(18);
    assertThat(PARTY.body().line().most()).isEqualTo(22);
    assertThat(PARTY.body().betweenPt().least()).isEqualTo(6);
    assertThat(PARTY.body().firstLineMm()).isEqualTo(new Span(10, 10, 10));
    assertThat(PARTY.rules().pageNumberFromTopMm()).isEqualTo(10);
    PageRule state = STATE.page();
    assertThat(List.of(state.top().least(), state.top().most())).containsExactly(20.0, 25.0);
    assertThat(List.of(state.bottom().least(), state.bottom().most())).containsExactly(20.0, 25.0);
    assertThat(List.of(state.left().least(), state.left().most())).containsExactly(30.0, 35.0);
    assertThat(List.of(state.right().least(), state.right().most())).containsExactly(15.0, 20.0);
    assertThat(STATE.body().exact()).isFalse();
    assertThat(STATE.body().line().most()).isEqualTo(1.5);
    assertThat(STATE.body().firstLineMm().holds(10, 0)).isTrue();
    assertThat(STATE.body().firstLineMm().holds(12.7, 0)).isTrue();
  }

  @Test
  void wordsOfTheHeadAreThoseOfTheStandard() {
    assertThat(PARTY.rules().nation()).containsExactly("ĐẢNG CỘNG SẢN VIỆT NAM");
    assertThat(STATE.rules().nation())
        .containsExactly("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
    assertThat(PARTY.rules().issuerMark().text()).isEqualTo("*");
    assertThat(PARTY.rules().subjectMark().text()).isEqualTo("-----");
    assertThat(STATE.rules().issuerMark().isRule()).isTrue();
    assertThat(STATE.rules().subjectMark().rule().holds(1.0 / 3, 0.001)).isTrue();
    assertThat(STATE.rules().subjectMark().rule().holds(0.5, 0)).isTrue();
    assertThat(PARTY.rules().recipientsLabel()).isEqualTo("Nơi nhận");
    assertThat(STATE.rules().recipientsLabel()).isEqualTo("Nơi nhận:");
  }

  @Test
  void numberLinesAreThoseOfTheStandard() {
    assertThat(PARTY.number(new NumberLine(Optional.of(5), "BC", "ĐU"))).isEqualTo("Số 05-BC/ĐU");
    assertThat(PARTY.number(new NumberLine(Optional.of(112), "BC", "ĐU")))
        .isEqualTo("Số 112-BC/ĐU");
    assertThat(STATE.number(new NumberLine(Optional.of(15), "BC", "UBND")))
        .isEqualTo("Số: 15/BC-UBND");
    assertThat(PARTY.number(NumberLine.blank("BC", "ĐU"))).isEqualTo("Số       -BC/ĐU");
  }

  @Test
  void zerosStandBeforeDaysBelowTenAndTheFirstTwoMonthsAlone() {
    assertThat(date(5, 2)).isEqualTo("Pleiku, ngày 05 tháng 02 năm 2026");
    assertThat(date(10, 3)).isEqualTo("Pleiku, ngày 10 tháng 3 năm 2026");
    assertThat(date(1, 7)).isEqualTo("Pleiku, ngày 01 tháng 7 năm 2026");
    assertThat(PARTY.placeAndDate("Pleiku", DateLine.blank(10, 2026)))
        .isEqualTo("Pleiku, ngày      tháng 10 năm 2026");
  }

  private static String date(int day, int month) {
    return PARTY.placeAndDate("Pleiku", new DateLine(Optional.of(day), month, 2026));
  }

  @Test
  void signingForOthersIsWrittenAsTheStandardWritesIt() {
    assertThat(PARTY.authority("T/M BAN THƯỜNG VỤ")).isEqualTo("T/M BAN THƯỜNG VỤ");
    assertThat(STATE.authority("T/M ỦY BAN NHÂN DÂN")).isEqualTo("TM. ỦY BAN NHÂN DÂN");
    assertThat(STATE.authority("K/T CHỦ TỊCH")).isEqualTo("KT. CHỦ TỊCH");
    assertThat(STATE.authority("TRƯỞNG PHÒNG")).isEqualTo("TRƯỞNG PHÒNG");
  }

  @Test
  void recipientsAreClosedOneByOne() {
    assertThat(PARTY.recipients(List.of("Thường trực Đảng ủy (b/c)", "Lưu Văn phòng Đảng ủy")))
        .containsExactly("- Thường trực Đảng ủy (b/c);", "- Lưu Văn phòng Đảng ủy.");
  }

  @Test
  void choicesOutsideTheRulesAreRefused() {
    Rules rules = Formats.of("hd05-2026");
    Format large = rules.with(choice(15, 22));
    assertThat(large.body().line().use()).isEqualTo(22);
    assertThat(large.lettering(Part.BODY).sizePt().use()).isEqualTo(15);
    assertThat(large.lettering(Part.HEADING_2).sizePt().use()).isEqualTo(15);
    Choice tight = choice(14, 17);
    Choice small = choice(13, 18);
    assertThatThrownBy(() -> rules.with(tight)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rules.with(small)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Choice choice(double size, double line) {
    return new Choice(Spelling.FIRST, OptionalDouble.of(size), OptionalDouble.of(line), false);
  }

  @Test
  void anUnknownStandardIsNotGuessed() {
    assertThatThrownBy(() -> Formats.of("hd36-2018")).hasMessageContaining("hd36-2018");
  }

  @ParameterizedTest
  @CsvSource({
    "Đảng ủy, Đảng uỷ",
    "ĐẢNG ỦY, ĐẢNG UỶ",
    "lũy kế, luỹ kế",
    "tùy bút của Thúy, tuỳ bút của Thuý",
    "quý III, quý III",
    "huỳnh đệ, huỳnh đệ",
    "tuyên truyền, tuyên truyền",
    "thủy lợi, thuỷ lợi",
    "ngụy biện, nguỵ biện",
  })
  void theToneOfUyStandsWhereTheOfficePutsIt(String first, String last) {
    assertThat(Spelling.LAST.apply(first)).isEqualTo(last);
    assertThat(Spelling.FIRST.apply(last)).isEqualTo(first);
    assertThat(Spelling.FIRST.apply(first)).isEqualTo(first);
    assertThat(Spelling.LAST.apply(last)).isEqualTo(last);
  }
}
