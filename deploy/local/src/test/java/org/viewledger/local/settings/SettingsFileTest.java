package org.viewledger.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;

final class SettingsFileTest {
  /** The contract's own example. */
  private static final String EXAMPLE =
      """
      zone: Asia/Ho_Chi_Minh
      allowReplay: false
      units: [{id: phuong-pleiku, name: Phường Pleiku, parent: tinh-gia-lai}]
      calendars: [{id: "15-14", monthStartsOn: 15, yearStartsOn: 12-15, due: 2 working days}]
      pages: [{platform: facebook, page: "100000000000001", units: [{unit: phuong-hoi-thuong, from: 2020-01-01, to: 2025-06-30}, {unit: phuong-pleiku, from: 2025-07-01}]}]
      sources:
        - {name: pleiku-facebook, platform: facebook, pages: ["100000000000001"], token: "${file:secrets/fb-token}",
           baseUrl: "https://graph.facebook.com"}
        - {name: pleiku-youtube, platform: youtube, pages: [UC1], clientId: "c", clientSecret: "${file:secrets/yt}", refreshToken: "${env:YT_REFRESH}"}
      """;

  @Test
  void bodiesHaveTheirOwnNamesAndAFrontIsNamed() throws SettingsException {
    Settings settings =
        SettingsFile.parse(
            """
            bodies: {working-group: Ban Chỉ đạo 35, leadership: Thường trực Đảng ủy}
            front: {names: [So.Phuong.Example], proxies: [127.0.0.1]}
            """);
    assertThat(settings.bodies())
        .isEqualTo(Map.of("working-group", "Ban Chỉ đạo 35", "leadership", "Thường trực Đảng ủy"));
    assertThat(settings.front().names()).containsExactly("so.phuong.example");
    assertThat(settings.front().proxies()).containsExactly("127.0.0.1");
    assertThat(SettingsFile.parse("zone: Asia/Ho_Chi_Minh").front().proxies())
        .as("nobody's word is taken unless a setting says so")
        .isEmpty();
  }

  @Test
  void whomPeopleMayCallHasANameAndATelephone() throws SettingsException {
    assertThat(
            SettingsFile.parse("helper: {name: đồng chí Nguyễn Văn Mẫu, phone: 0269 123 4567}")
                .helper())
        .contains(new HelpLineSetting("đồng chí Nguyễn Văn Mẫu", "0269 123 4567"));
    assertThat(SettingsFile.parse("zone: Asia/Ho_Chi_Minh").helper()).isEmpty();
    assertThatThrownBy(() -> SettingsFile.parse("helper: {name: Lan}"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("phone");
  }

  @Test
  void peoplesRecordsMayBeOnAServerWhosePasswordIsElsewhere() throws SettingsException {
    Settings settings =
        SettingsFile.parse(
            """
            people: {url: "jdbc:postgresql://localhost/viewledger?sslmode=verify-full", user: viewledger, password: "${file:secrets/people}"}
            """);
    assertThat(settings.people())
        .contains(
            new PeopleSetting(
                "jdbc:postgresql://localhost/viewledger?sslmode=verify-full",
                "viewledger",
                new SecretReference(SecretReference.Kind.FILE, "secrets/people")));
    assertThat(SettingsFile.parse("zone: Asia/Ho_Chi_Minh").people()).isEmpty();
    for (String wrong :
        List.of(
            "people: {url: \"jdbc:h2:mem:x\", user: u, password: \"${env:P}\"}",
            "people: {url: \"jdbc:postgresql://h/d?password=x\", user: u, password: \"${env:P}\"}",
            "people: {url: \"jdbc:postgresql://h/d\", user: u, password: ngua-van-bon-con}",
            "people: {url: \"jdbc:postgresql://h/d\", user: u}",
            "people: {url: \"jdbc:postgresql://h/d\", user: u, passwort: \"${env:P}\"}")) {
      assertThatThrownBy(() -> SettingsFile.parse(wrong))
          .as(wrong)
          .isInstanceOf(SettingsException.class)
          .hasMessageNotContaining("ngua-van");
    }
  }

  @Test
  void readsTheContractsExample() throws SettingsException {
    Settings settings = SettingsFile.parse(EXAMPLE);

    assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
    assertThat(settings.allowReplay()).isFalse();
    assertThat(settings.partitions()).isEqualTo(4);
    assertThat(settings.units())
        .containsExactly(new UnitSetting("phuong-pleiku", "Phường Pleiku", "tinh-gia-lai"));
    assertThat(settings.calendars())
        .containsExactly(
            new CalendarSetting(
                "15-14", 15, MonthDay.of(12, 15), DayOfWeek.MONDAY, 2, true, List.of(), List.of()));
    assertThat(settings.pages())
        .containsExactly(
            new PageSetting(
                new PageKey("facebook", "100000000000001"),
                List.of(
                    new PageSetting.Span(
                        "phuong-hoi-thuong", LocalDate.of(2020, 1, 1), LocalDate.of(2025, 6, 30)),
                    new PageSetting.Span("phuong-pleiku", LocalDate.of(2025, 7, 1), null))));
    assertThat(settings.sources())
        .containsExactly(
            new SourceSetting(
                "pleiku-facebook",
                Platform.FACEBOOK,
                List.of("100000000000001"),
                URI.create("https://graph.facebook.com"),
                Map.of(),
                Map.of("token", file("secrets/fb-token"))),
            new SourceSetting(
                "pleiku-youtube",
                Platform.YOUTUBE,
                List.of("UC1"),
                null,
                Map.of("clientId", "c"),
                Map.of(
                    "clientSecret",
                    file("secrets/yt"),
                    "refreshToken",
                    new SecretReference(SecretReference.Kind.ENV, "YT_REFRESH"))));
  }

  @Test
  void aSourceMayChooseItsApiAndSignItsCalls() throws SettingsException {
    Settings settings =
        SettingsFile.parse(
            """
            sources:
              - {name: t, platform: tiktok, pages: [P], api: business, clientKey: k, clientSecret: "${file:s}", refreshToken: "${file:r}"}
              - {name: f, platform: facebook, pages: ["1"], token: "${file:t}", appSecret: "${file:a}"}
            """);

    assertThat(settings.sources())
        .extracting(SourceSetting::options)
        .containsExactly(Map.of("api", "business", "clientKey", "k"), Map.of());
    assertThat(settings.sources().get(1).secrets()).containsOnlyKeys("token", "appSecret");
  }

  @Test
  void calendarMayHaveWeeksTermsAndCampaigns() throws SettingsException {
    CalendarSetting calendar =
        SettingsFile.parse(
                """
                calendars:
                  - id: tuan-thu-sau
                    weekStartsOn: friday
                    terms: [{id: hdnd, name: HĐND 2026 - 2031, from: 2026-03-15, to: 2031-03-14}]
                    campaigns: [{id: tet, name: Tết 2026, from: 2026-02-10, to: 2026-02-22}]
                """)
            .calendars()
            .get(0);

    assertThat(calendar.weekStartsOn()).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(calendar.terms())
        .containsExactly(
            new CalendarSetting.Named(
                "hdnd", "HĐND 2026 - 2031", LocalDate.of(2026, 3, 15), LocalDate.of(2031, 3, 14)));
    assertThat(calendar.campaigns())
        .extracting(CalendarSetting.Named::name)
        .containsExactly("Tết 2026");
    for (String wrong :
        List.of(
            "calendars: [{id: a/b}]",
            "calendars: [{id: a, weekStartsOn: fri}]",
            "calendars: [{id: a, terms: [{id: t, name: T, from: 2026-02-10, to: 2026-02-09}]}]",
            "calendars: [{id: a, terms: [{id: t, name: T, from: tomorrow, to: 2026-02-09}]}]")) {
      assertThatThrownBy(() -> SettingsFile.parse(wrong))
          .as(wrong)
          .isInstanceOf(SettingsException.class);
    }
  }

  private static SecretReference file(String path) {
    return new SecretReference(SecretReference.Kind.FILE, path);
  }

  @Test
  void anEmptyFileMeansTheDefaults() throws SettingsException {
    assertThat(SettingsFile.parse("# nothing yet\n")).isEqualTo(Settings.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zone: Asia/Ho_Chi_Minh\\nallowReplays: true      | 2 | allowReplay
          Zonee: UTC                                        | 1 | zone
          units: [{id: a, names: b}]                        | 1 | name
          sources:\\n  - {name: a, platform: zalo, tokn: x} | 2 | token
          """)
  void namesTheLineAndTheNearestRightKey(String text, int line, String nearest) {
    SettingsException refused =
        catchThrowableOfType(
            SettingsException.class, () -> SettingsFile.parse(text.replace("\\n", "\n")));

    assertThat(refused.vietnamese(Path.of("viewledger.yaml")))
        .startsWith("viewledger.yaml, dòng " + line + ":")
        .contains("có phải \"" + nearest + "\"?");
    assertThat(refused.english()).contains("did you mean \"" + nearest + "\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zone: Asia/Pleiku                                                                    | zone
          allowReplay: yes                                                                     | allowReplay
          partitions: 0                                                                        | partitions
          partitions: 65                                                                       | partitions
          calendars: [{id: a, monthStartsOn: 29}]                                              | monthStartsOn
          calendars: [{id: a, monthStartsOn: 15, yearStartsOn: 12-01}]                         | yearStartsOn
          calendars: [{id: a, due: soon}]                                                      | due
          units: [{name: b}]                                                                   | id
          pages: [{platform: orkut, page: a}]                                                  | platform
          pages: [{platform: zalo, page: a, units: [{unit: u, from: 2025-07-01, to: 2025-06-01}]}] | to
          sources: [{name: a, platform: facebook, token: EAAB-a-real-token}]                   | token
          sources: [{name: a, platform: facebook, baseUrl: "http://example.org"}]              | baseUrl
          """)
  void refusesAWrongValueWithoutRepeatingIt(String text, String key) {
    assertThatThrownBy(() -> SettingsFile.parse(text))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("\"" + key + "\"")
        .hasMessageNotContaining("EAAB");
  }

  @Test
  void refusesAPageThatBelongsToTwoUnitsAtOnce() {
    String text =
        "pages: [{platform: zalo, page: a, units: [{unit: u, to: 2025-07-01}, {unit: w, from:"
            + " 2025-07-01}]}]";
    assertThatThrownBy(() -> SettingsFile.parse(text)).hasMessageContaining("two units at once");
  }

  @Test
  void refusesTheSameKeyTwice() {
    assertThatThrownBy(() -> SettingsFile.parse("zone: UTC\nzone: UTC\n"))
        .hasMessage("line 2: the key \"zone\" is there twice");
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThatThrownBy(() -> SettingsFile.parse("zone: [UTC\nunits: {"))
        .isInstanceOf(SettingsException.class);
  }
}
