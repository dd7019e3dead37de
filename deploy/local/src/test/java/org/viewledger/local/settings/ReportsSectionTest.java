package org.viewledger.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ReportsSectionTest {
  @Test
  void readsWhatAnOfficeSets() throws SettingsException {
    ReportsSetting reports =
        SettingsFile.parse(
                """
                calendars: [{id: "15-14", monthStartsOn: 15, yearStartsOn: 12-15, prepareAfter: 2}]
                reports:
                  signOff: true
                  channels: fanpage Đảng bộ phường Pleiku
                  twoDigits: false
                  issuer: ban-cong-tac-35
                  bodyCode: BCT35
                  olderSpelling: true
                  letterhead: {superior: Đảng bộ tỉnh Gia Lai, committee: Đảng ủy phường Pleiku, unit: phường Pleiku,
                               place: Pleiku, group: Ban Công tác 35, upper: Tỉnh ủy}
                """)
            .reports();
    assertThat(reports.signOff()).isTrue();
    assertThat(reports.channels()).isEqualTo("fanpage Đảng bộ phường Pleiku");
    assertThat(reports.twoDigits()).isFalse();
    assertThat(reports.issuer()).isEqualTo("ban-cong-tac-35");
    assertThat(reports.letterhead().map(ReportsSetting.Letterhead::place)).contains("Pleiku");
  }

  @Test
  void aReportIsATaskOnTheDayAfterUnlessItsCalendarSaysLater() throws SettingsException {
    Settings settings = SettingsFile.parse("calendars: [{id: a, prepareAfter: 3}, {id: b}]");
    assertThat(settings.calendars())
        .extracting(CalendarSetting::prepareAfter)
        .containsExactly(3, 1);
    assertThat(settings.reports()).isEqualTo(ReportsSetting.USUAL);
  }

  @Test
  void refusesAnIssuerThatIsNoneAndHalfALetterhead() {
    assertThatThrownBy(() -> SettingsFile.parse("reports: {issuer: bo-chinh-tri}"))
        .isInstanceOf(SettingsException.class);
    assertThatThrownBy(() -> SettingsFile.parse("reports: {letterhead: {place: Pleiku}}"))
        .isInstanceOf(SettingsException.class);
  }
}
