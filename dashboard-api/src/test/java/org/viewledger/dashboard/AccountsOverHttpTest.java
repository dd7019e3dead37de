package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.PersonsBrowser.location;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.Access;
import org.viewledger.dashboard.pages.SampleDoor;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.site.Site;

/**
 * Accounts as people meet them, over a real port: {@link WardCase}, whose page UC1 is pleiku's and
 * whose page P1 is thong-nhat's, both wards of a province.
 */
@ExtendWith(LedgerTables.Shared.class)
final class AccountsOverHttpTest {
  private static final String ONCE = "mot-lan-thoi";
  private static final String PASSWORD = "bốn con ngựa vằn";
  private static final String PIN = "198512";
  private static final Pattern CODE =
      Pattern.compile("class=\"code\">([0-9a-z]{5}(-[0-9a-z]{1,5}){5})<");
  private static final Pattern TOKEN = Pattern.compile("id=\"token\">(vl_[A-Za-z0-9_-]+)<");
  private static final Pattern LINK = Pattern.compile("id=\"link\">http://[^/]+(/s/[^<]+)<");

  private final SetClock clock = new SetClock("2026-01-13T02:00:00Z");
  private final RunningApi api;
  private final PersonsBrowser administrator;

  AccountsOverHttpTest(LedgerTables tables) throws Exception {
    WardCase.write(tables);
    api =
        RunningApi.start(
            tables,
            settings ->
                settings
                    .withOneTimePassword(Secret.of(ONCE))
                    .withPeriods(Calendars.CIVIL, province())
                    .withFront(Set.of("so.example"), Set.of()),
            new MemoryLog(),
            clock,
            Site.pages());
    administrator = new PersonsBrowser(api);
    assertThat(administrator.sent("/sign-in", "password", ONCE)).isEqualTo("/accounts/new");
  }

  private static UnitPages province() {
    return new UnitPages(
        List.of(
            new UnitPages.Place(new Unit("tinh", "Tỉnh"), Optional.empty()),
            new UnitPages.Place(new Unit("pleiku", "Phường Pleiku"), Optional.of("tinh")),
            new UnitPages.Place(new Unit("thong-nhat", "Phường Thống Nhất"), Optional.of("tinh"))),
        List.of(
            new UnitPages.Span(
                new PageKey("youtube", "UC1"), "pleiku", Optional.empty(), Optional.empty()),
            new UnitPages.Span(
                new PageKey("facebook", "P1"), "thong-nhat", Optional.empty(), Optional.empty())));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void personGetsInBySlipAndThenByPinUntilFiveAreWrong() throws Exception {
    assertThat(administrator.page("/accounts")).contains("Chưa có tài khoản nào");
    create("lan", "Nguyễn Thị Lan", "pleiku", "communications");
    assertThat(administrator.page("/accounts")).contains("Nguyễn Thị Lan", "Phường Pleiku");
    String code = slip("lan", "device");
    PersonsBrowser phone = new PersonsBrowser(api);
    String form = phone.page("/sign-in/device?code=" + code);
    assertThat(form).contains("Nguyễn Thị Lan").doesNotContain("type=\"submit\" name");

    HttpResponse<String> guessable = enrol(phone, code, "123456", "123456");
    assertThat(guessable.statusCode()).isEqualTo(422);
    assertThat(guessable.body()).contains("quá dễ đoán");
    assertThat(enrol(phone, code, PIN, "198513").body()).contains("chưa giống nhau");
    HttpResponse<String> enrolled = enrol(phone, code, PIN, PIN);
    assertThat(location(enrolled)).isEqualTo("/");
    assertThat(setCookie(enrolled, "viewledger_device"))
        .contains("HttpOnly", "SameSite=Strict", "Path=/sign-in", "Max-Age=7776000")
        .doesNotContain("Secure");
    assertThat(phone.page("/")).contains("Hôm nay");
    assertThat(new PersonsBrowser(api).page("/sign-in/device?code=" + code))
        .as("the slip is spent")
        .contains("đã dùng");
    assertThat(enrol(new PersonsBrowser(api), code, PIN, PIN).statusCode()).isEqualTo(422);

    String first = phone.cookie("viewledger_session");
    phone.page("/more");
    phone.sent("/sign-out");
    assertThat(location(phone.get("/posts"))).isEqualTo("/sign-in?next=%2Fposts");
    assertThat(phone.page("/sign-in?next=%2Fposts"))
        .contains("Nguyễn Thị Lan", "name=\"pin\"")
        .doesNotContain("name=\"password\"");
    assertThat(phone.sent("/sign-in/pin", "pin", "12345", "next", "/posts"))
        .isEqualTo("/sign-in?failed=pin-form&next=%2Fposts");
    assertThat(phone.sent("/sign-in/pin", "pin", "111999")).isEqualTo("/sign-in?failed=pin");
    assertThat(phone.page("/sign-in?failed=pin")).contains("Còn 4 lần thử");
    assertThat(phone.sent("/sign-in/pin", "pin", PIN, "next", "//evil.example")).isEqualTo("/");
    assertThat(phone.cookie("viewledger_session")).isNotEmpty().isNotEqualTo(first);
    phone.page("/more");
    phone.sent("/sign-out");

    for (int i = 0; i < 4; i++) {
      assertThat(phone.sent("/sign-in/pin", "pin", "111999")).isEqualTo("/sign-in?failed=pin");
    }
    String secret = phone.cookie("viewledger_device");
    assertThat(phone.sent("/sign-in/pin", "pin", "111999")).isEqualTo("/sign-in?failed=ended");
    assertThat(phone.cookie("viewledger_device")).isEmpty();
    assertThat(phone.page("/sign-in?failed=ended")).contains("phiếu mới", "name=\"password\"");
    phone.keep("viewledger_device", secret, "/sign-in");
    assertThat(phone.sent("/sign-in/pin", "pin", PIN)).isEqualTo("/sign-in?failed=ended");
    assertThat(administrator.page("/audit")).contains("lan");
  }

  @Test
  void passwordIsChosenBySlipAndAGuesserHoldsUpOnlyThemselves() throws Exception {
    create("lan", "Nguyễn Thị Lan", "pleiku", "communications");
    PersonsBrowser phone = phone("lan");
    PersonsBrowser office = new PersonsBrowser(api);
    String code = slip("lan", "password");
    assertThat(office.page("/sign-in/password?code=" + code)).contains("Nguyễn Thị Lan", "lan");
    assertThat(choose(office, code, "Pleiku thân yêu 1").body()).contains("tên đơn vị");
    assertThat(location(choose(office, code, PASSWORD))).contains("done=password-chosen");
    assertThat(phone.get("/posts").statusCode()).as("other sessions end").isEqualTo(303);
    assertThat(office.sent("/sign-in", "name", "Lân", "password", PASSWORD, "next", "/more"))
        .isEqualTo("/more");

    PersonsBrowser guesser = new PersonsBrowser(api);
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.sent("/sign-in", "name", "lan", "password", "guess number " + i))
          .isEqualTo("/sign-in?failed=wrong");
    }
    assertThat(guesser.sent("/sign-in", "name", "lan", "password", PASSWORD))
        .isEqualTo("/sign-in?failed=often&wait=6");
    assertThat(guesser.page("/sign-in?failed=often&wait=6")).contains("Chờ 6 giây");
    assertThat(office.page("/accounts/me")).as("who is in stays in").contains("Nguyễn Thị Lan");
    assertThat(phone.sent("/sign-in", "name", "lan", "password", PASSWORD))
        .as("the own device is not held up")
        .isEqualTo("/");
    clock.advance(Duration.ofSeconds(6));
    assertThat(guesser.sent("/sign-in", "name", "lan", "password", PASSWORD)).isEqualTo("/");
  }

  @Test
  void ownAccountIsChangedAndItsSessionsAndDevicesEnded() throws Exception {
    create("lan", "Nguyễn Thị Lan", "pleiku", "communications");
    PersonsBrowser phone = phone("lan");
    PersonsBrowser office = byPassword("lan");
    String before = office.cookie("viewledger_session");
    String mine = office.page("/accounts/me");
    assertThat(mine).contains("Điện thoại", "Tổ biên tập", "Phường Pleiku", "lần đăng nhập này");
    HttpResponse<String> wrong =
        office.post(
            "/accounts/me/password",
            "old",
            "không phải nó đâu",
            "password",
            "cá rô đồng nướng",
            "again",
            "cá rô đồng nướng");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Mật khẩu đang dùng chưa đúng");
    assertThat(
            office.sent(
                "/accounts/me/password",
                "old",
                PASSWORD,
                "password",
                "cá rô đồng nướng",
                "again",
                "cá rô đồng nướng"))
        .isEqualTo("/accounts/me?done=password-changed");
    assertThat(office.get("/accounts/me").statusCode()).isEqualTo(200);
    assertThat(office.cookie("viewledger_session")).isNotEmpty().isNotEqualTo(before);
    PersonsBrowser copy = new PersonsBrowser(api);
    copy.keep("viewledger_session", before, "/");
    assertThat(copy.get("/accounts/me").statusCode()).as("a copied cookie").isEqualTo(303);
    assertThat(phone.get("/accounts/me").statusCode()).as("others ended").isEqualTo(303);

    phone.sent("/sign-in/pin", "pin", PIN);
    Matcher session =
        Pattern.compile("/accounts/me/sessions/([0-9a-f]{64})/end")
            .matcher(office.page("/accounts/me"));
    assertThat(session.find()).isTrue();
    assertThat(office.sent("/accounts/me/sessions/" + session.group(1) + "/end"))
        .isEqualTo("/accounts/me?done=session-ended");
    assertThat(phone.get("/accounts/me").statusCode()).isEqualTo(303);

    Matcher device =
        Pattern.compile("/accounts/me/devices/([0-9]+)/end").matcher(office.page("/accounts/me"));
    assertThat(device.find()).isTrue();
    office.sent("/accounts/me/devices/" + device.group(1) + "/end");
    assertThat(phone.sent("/sign-in/pin", "pin", PIN)).isEqualTo("/sign-in?failed=ended");
  }

  @Test
  void pinIsChangedOnTheDeviceItself() throws Exception {
    create("lan", "Nguyễn Thị Lan", "pleiku", "communications");
    PersonsBrowser phone = phone("lan");
    assertThat(phone.page("/sign-in/new-pin")).contains("Nguyễn Thị Lan");
    assertThat(
            phone
                .post("/sign-in/new-pin", "old", "111999", "pin", "220871", "again", "220871")
                .statusCode())
        .isEqualTo(422);
    assertThat(phone.sent("/sign-in/new-pin", "old", PIN, "pin", "220871", "again", "220871"))
        .isEqualTo("/accounts/me?done=pin-changed");
    phone.page("/more");
    phone.sent("/sign-out");
    assertThat(phone.sent("/sign-in/pin", "pin", "220871")).isEqualTo("/");
    assertThat(location(new PersonsBrowser(api).get("/sign-in/new-pin"))).isEqualTo("/sign-in");
  }

  @Test
  void rightsThatChangeEndTheSessionAndTheNextHasTheNewOnes() throws Exception {
    create("lan", "Nguyễn Thị Lan", "pleiku", "leadership");
    PersonsBrowser phone = phone("lan");
    HttpResponse<String> closed = phone.get("/accounts");
    assertThat(closed.statusCode()).isEqualTo(403);
    assertThat(phone.page("/more")).doesNotContain("href=\"/accounts\"", "href=\"/imports\"");
    administrator.page("/accounts/lan");
    assertThat(
            administrator.sent(
                "/accounts/lan",
                "display",
                "Nguyễn Thị Lan",
                "unit",
                "pleiku",
                "role",
                "leadership",
                "role",
                "administrator"))
        .isEqualTo("/accounts/lan?done=account-changed");
    assertThat(location(phone.get("/accounts"))).isEqualTo("/sign-in?next=%2Faccounts");
    phone.sent("/sign-in/pin", "pin", PIN);
    assertThat(phone.page("/accounts")).contains("Nguyễn Thị Lan");

    // An administrator who changes their own unit stays in, by another session.
    String before = phone.cookie("viewledger_session");
    phone.page("/accounts/lan");
    phone.sent(
        "/accounts/lan",
        "display",
        "Nguyễn Thị Lan",
        "unit",
        "pleiku",
        "role",
        "working-group",
        "role",
        "administrator");
    assertThat(phone.cookie("viewledger_session")).isNotEmpty().isNotEqualTo(before);
    assertThat(phone.page("/accounts/me")).contains("Ban Công tác 35");
    HttpResponse<String> itself =
        phone.post(
            "/accounts/lan",
            "display",
            "Nguyễn Thị Lan",
            "unit",
            "pleiku",
            "role",
            "working-group");
    assertThat(itself.statusCode()).isEqualTo(422);
    assertThat(phone.post("/accounts/lan/off").statusCode()).isEqualTo(422);
  }

  @Test
  void administratorOfAWardLooksAfterThatWardAlone() throws Exception {
    create("hoa", "Trần Thị Hoa", "thong-nhat", "communications");
    create("quan", "Lê Văn Quân", "pleiku", "administrator");
    PersonsBrowser quan = phone("quan");
    assertThat(quan.page("/accounts")).contains("Lê Văn Quân").doesNotContain("Trần Thị Hoa");
    assertThat(quan.get("/accounts/hoa").statusCode()).isEqualTo(404);
    assertThat(quan.post("/accounts/hoa/slip", "purpose", "device").statusCode()).isEqualTo(404);
    assertThat(quan.post("/accounts/hoa/off").statusCode()).isEqualTo(404);
    // What is of every unit is not a ward's to set going, or to look at.
    assertThat(quan.page("/quality")).doesNotContain("/quality/reconcile", "/quality/redrive");
    assertThat(administrator.page("/quality")).contains("/quality/reconcile");
    for (String path : new String[] {"/quality/reconcile", "/quality/redrive", "/api/v1/replay"}) {
      assertThat(quan.post(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(quan.get("/metrics").statusCode()).isEqualTo(403);
    assertThat(quan.get("/api/v1/reconcile").statusCode()).isEqualTo(403);
    for (String unit : new String[] {"", "tinh", "thong-nhat"}) {
      assertThat(
              quan.post(
                      "/accounts/new",
                      "name",
                      "minh",
                      "display",
                      "Minh",
                      "unit",
                      unit,
                      "role",
                      "leadership")
                  .statusCode())
          .as(unit)
          .isEqualTo(422);
    }
    assertThat(
            quan.sent(
                "/accounts/new",
                "name",
                "minh",
                "display",
                "Minh",
                "unit",
                "pleiku",
                "role",
                "leadership"))
        .isEqualTo("/accounts/minh?done=account-created");
  }

  @Test
  void formWithoutThePagesTokenIsNotTaken() throws Exception {
    create("lan", "Nguyễn Thị Lan", "pleiku", "communications");
    PersonsBrowser phone = phone("lan");
    for (String path :
        new String[] {
          "/accounts/me/password", "/accounts/shares", "/accounts/tokens", "/sign-out"
        }) {
      assertThat(phone.postWith("", path).statusCode()).as(path).isEqualTo(403);
      assertThat(phone.postWith("0".repeat(64), path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(administrator.postWith("", "/accounts/lan/off").statusCode()).isEqualTo(403);
    assertThat(
            phone
                .with("Sec-Fetch-Site", "cross-site")
                .post("/sign-in/pin", "pin", PIN)
                .statusCode())
        .isEqualTo(403);
  }

  /** Of everything that changes anything, whoever asks: here somebody who may do all. */
  @Test
  void everyWriteNeedsThePagesToken() throws Exception {
    int writes = 0;
    for (String route : Access.standard().routes()) {
      String method = route.substring(0, route.indexOf(' '));
      String path = route.substring(method.length() + 1).replaceAll("\\{[^}]+}", "x");
      if (method.equals("GET") || path.startsWith("/sign-in")) {
        continue;
      }
      writes++;
      HttpResponse<String> response =
          api.page(
              api.stranger(path)
                  .header(
                      "Cookie", "viewledger_session=" + administrator.cookie("viewledger_session"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .method(method, HttpRequest.BodyPublishers.ofString("x=1"))
                  .build());
      assertThat(response.statusCode()).as(route).isEqualTo(403);
      assertThat(response.body()).as(route).contains("urn:viewledger:problem:csrf");
    }
    assertThat(writes).isGreaterThan(50);
  }

  @Test
  void shareLinkShowsItsPartAndOpensNothingElse() throws Exception {
    create("lan", "Nguyễn Thị Lan", "pleiku", "communications");
    PersonsBrowser lan = phone("lan");
    lan.page("/accounts/shares");
    assertThat(lan.post("/accounts/shares", "unit", "thong-nhat", "days", "30").statusCode())
        .isEqualTo(422);
    assertThat(lan.post("/accounts/shares", "unit", "", "days", "30").statusCode()).isEqualTo(422);
    assertThat(lan.post("/accounts/shares", "unit", "pleiku", "days", "366").statusCode())
        .isEqualTo(422);
    String link =
        found(
            LINK,
            lan.post(
                "/accounts/shares",
                "unit",
                "pleiku",
                "topic",
                "xay-dung-dang",
                "from",
                "2026-01-10",
                "to",
                "2026-01-11",
                "days",
                "30"));
    PersonsBrowser stranger = new PersonsBrowser(api);
    String shown = stranger.page(link);
    // 163 on 10 January and 320 on the 11th; the day after, with 17, is outside.
    assertThat(shown)
        .contains("<strong class=\"num\">483</strong>", "Đại hội Đảng bộ phường", "Phường Pleiku")
        .doesNotContain("Chúc mừng năm mới", "12/01/2026</th>", "href=\"/posts", "action=\"");
    for (String asked :
        new String[] {
          "?unit=thong-nhat", "?topic=van-hoa", "?from=2026-01-01&to=2026-12-31", "?period=year"
        }) {
      assertThat(stranger.page(link + asked))
          .as(asked + " does not widen it")
          .contains("<strong class=\"num\">483</strong>")
          .doesNotContain("Chúc mừng năm mới");
    }
    assertThat(stranger.post(link).statusCode()).isIn(403, 404, 405);
    for (String path : new String[] {"/", "/posts", "/accounts", "/more", "/api/v1/gains"}) {
      assertThat(stranger.get(path).statusCode()).as(path).isIn(303, 401);
    }
    assertThat(stranger.get("/s/" + "x".repeat(43)).statusCode()).isEqualTo(404);
    // Whoever made it sees no more there than anybody else.
    assertThat(lan.page(link))
        .contains("<strong class=\"num\">483</strong>")
        .doesNotContain("Thoát");
    assertThat(lan.page("/accounts/shares")).contains("đã mở 6 lần");

    clock.advance(Duration.ofDays(30));
    assertThat(stranger.get(link).statusCode()).as("after its term").isEqualTo(404);
  }

  @Test
  void endedShareLinkOpensNoMore() throws Exception {
    administrator.page("/accounts/shares");
    String link = found(LINK, administrator.post("/accounts/shares", "days", "365"));
    PersonsBrowser stranger = new PersonsBrowser(api);
    assertThat(stranger.page(link)).contains("Tất cả các đơn vị");
    Matcher end =
        Pattern.compile("/accounts/shares/([0-9]+)/end")
            .matcher(administrator.page("/accounts/shares"));
    assertThat(end.find()).isTrue();
    administrator.sent("/accounts/shares/" + end.group(1) + "/end");
    assertThat(stranger.get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void tokenMayWhatItsScopeSaysAndItsMakerMay() throws Exception {
    create("lan", "Nguyễn Thị Lan", "pleiku", "communications");
    PersonsBrowser lan = phone("lan");
    assertThat(lan.page("/accounts/tokens"))
        .contains("value=\"write-imports\"")
        .doesNotContain("value=\"close\"", "value=\"administer\"");
    assertThat(
            lan.post("/accounts/tokens", "called", "x", "scope", "close", "days", "30")
                .statusCode())
        .isEqualTo(422);
    String read =
        found(
            TOKEN,
            lan.post("/accounts/tokens", "called", "bảng", "scope", "read-figures", "days", "30"));
    String gains = "/api/v1/gains?metric=views&from=2026-01-10&to=2026-01-12";
    HttpResponse<String> answer = api.get(gains, "Authorization", "Bearer " + read);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).as("of the maker's unit").contains("\"value\":500");
    assertThat(api.get("/api/v1/reconcile", "Authorization", "Bearer " + read).statusCode())
        .isEqualTo(403);
    PersonsBrowser program = new PersonsBrowser(api).with("Authorization", "Bearer " + read);
    assertThat(program.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(
            program
                .post("/accounts/tokens", "called", "y", "scope", "read-figures", "days", "365")
                .statusCode())
        .as("a token makes no token")
        .isEqualTo(422);
    assertThat(lan.page("/accounts/tokens"))
        .contains("dùng lần cuối ngày 13/01/2026")
        .doesNotContain(read);
    administrator.page("/accounts/lan");
    administrator.sent("/accounts/lan/off");
    assertThat(api.get(gains, "Authorization", "Bearer " + read).statusCode())
        .as("its maker is off")
        .isEqualTo(401);
    administrator.sent("/accounts/lan/on");
    assertThat(api.get(gains, "Authorization", "Bearer " + read).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofDays(30));
    assertThat(api.get(gains, "Authorization", "Bearer " + read).statusCode()).isEqualTo(401);
  }

  /** Only the command line acts for others; a program is its maker's, whatever it says. */
  @Test
  void programClosesAndCitesInItsMakersNameAlone() throws Exception {
    create("minh", "Lê Minh", "pleiku", "working-group");
    PersonsBrowser minh = phone("minh");
    minh.page("/accounts/tokens");
    String close =
        found(TOKEN, minh.post("/accounts/tokens", "called", "x", "scope", "close", "days", "30"));
    for (String by : new String[] {",\"by\":\"hoa\"", ",\"by\":\"minh\"", ""}) {
      HttpResponse<String> closed =
          api.send(
              api.request(
                      "/api/v1/periods/calendar/2025-12/close", "Authorization", "Bearer " + close)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"unit\":\"pleiku\"" + by + "}"))
                  .build());
      if (by.isEmpty()) {
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(closed.body()).contains("\"by\":\"minh/token-1\"");
      } else {
        assertThat(closed.statusCode()).as(by).isEqualTo(400);
      }
    }
  }

  @Test
  void whoFollowsALinkFromElsewhereTakesOneStepHereAndIsIn() throws Exception {
    create("lan", "Nguyễn Thị Lan", "pleiku", "communications");
    PersonsBrowser phone = phone("lan");
    PersonsBrowser fromAMessage = new PersonsBrowser(api).with("Sec-Fetch-Site", "cross-site");
    assertThat(location(fromAMessage.get("/posts"))).isEqualTo("/sign-in?next=%2Fposts");
    assertThat(fromAMessage.page("/sign-in?next=%2Fposts"))
        .contains("http-equiv=\"refresh\" content=\"0;url=/sign-in?next=%2Fposts\"")
        .doesNotContain("name=\"password\"");
    assertThat(location(phone.get("/sign-in?next=%2Fposts"))).isEqualTo("/posts");
    assertThat(location(phone.get("/sign-in?next=https://evil.example"))).isEqualTo("/");
  }

  @Test
  void proxysWordCountsOnlyWhereASettingNamesIt(LedgerTables tables) throws Exception {
    PersonsBrowser claims = new PersonsBrowser(api).with("X-Forwarded-Proto", "https");
    HttpResponse<String> unbelieved = claims.post("/sign-in", "password", RunningApi.TOKEN);
    assertThat(setCookie(unbelieved, "viewledger_session")).doesNotContain("Secure");
    try (RunningApi behind =
        RunningApi.start(
            tables,
            settings -> settings.withFront(Set.of(), Set.of("127.0.0.1")),
            new MemoryLog(),
            clock,
            Site.pages())) {
      PersonsBrowser byTls = new PersonsBrowser(behind).with("X-Forwarded-Proto", "http, https");
      HttpResponse<String> believed = byTls.post("/sign-in", "password", RunningApi.TOKEN);
      assertThat(setCookie(believed, "__Host-viewledger_session"))
          .contains("Secure", "HttpOnly", "Path=/;")
          .doesNotContain("Domain");
      assertThat(byTls.get("/more").statusCode()).isEqualTo(200);
      PersonsBrowser planted = new PersonsBrowser(behind).with("X-Forwarded-Proto", "https");
      planted.keep("viewledger_session", byTls.cookie("__Host-viewledger_session"), "/");
      assertThat(planted.get("/more").statusCode())
          .as("a cookie that a plain request or a neighbouring host could have set")
          .isEqualTo(303);
      PersonsBrowser plain = new PersonsBrowser(behind).with("X-Forwarded-Proto", "https, http");
      assertThat(
              setCookie(plain.post("/sign-in", "password", RunningApi.TOKEN), "viewledger_session"))
          .doesNotContain("Secure");
      // Who guesses from one address does not hold up another.
      PersonsBrowser one = new PersonsBrowser(behind).with("X-Forwarded-For", "203.0.113.9");
      for (int i = 0; i < 10; i++) {
        one.post("/sign-in", "password", "guess " + i);
      }
      assertThat(one.sent("/sign-in", "password", RunningApi.TOKEN)).contains("failed=often");
      PersonsBrowser other = new PersonsBrowser(behind).with("X-Forwarded-For", "203.0.113.10");
      assertThat(other.sent("/sign-in", "password", RunningApi.TOKEN)).isEqualTo("/accounts/new");
    }
  }

  @Test
  void demosSignInOffersItsSamplesAndNoOtherDoes(LedgerTables tables) throws Exception {
    assertThat(new PersonsBrowser(api).page("/sign-in")).doesNotContain("không cần mật khẩu");
    try (RunningApi demo =
        RunningApi.start(
            tables,
            settings -> settings,
            new MemoryLog(),
            clock,
            Site.pages(
                Optional.empty(),
                Map.of(),
                List.of(new SampleDoor(Role.COMMUNICATIONS, "mau", PASSWORD))))) {
      String offered = new PersonsBrowser(demo).page("/sign-in");
      assertThat(offered)
          .contains("không cần mật khẩu", "name=\"name\" value=\"mau\"", ">Tổ biên tập</button>");
    }
  }

  private void create(String name, String display, String unit, String role) throws Exception {
    administrator.page("/accounts/new");
    assertThat(
            administrator.sent(
                "/accounts/new", "name", name, "display", display, "unit", unit, "role", role))
        .isEqualTo("/accounts/" + name + "?done=account-created");
  }

  private String slip(String name, String purpose) throws Exception {
    administrator.page("/accounts/" + name);
    HttpResponse<String> sheet =
        administrator.post("/accounts/" + name + "/slip", "purpose", purpose);
    assertThat(sheet.body()).contains("<svg class=\"slip-qr\"", "/sign-in/" + purpose);
    return found(CODE, sheet);
  }

  private PersonsBrowser phone(String name) throws Exception {
    String code = slip(name, "device");
    PersonsBrowser phone = new PersonsBrowser(api);
    assertThat(location(enrol(phone, code, PIN, PIN))).isEqualTo("/");
    phone.page("/more");
    return phone;
  }

  private PersonsBrowser byPassword(String name) throws Exception {
    PersonsBrowser office = new PersonsBrowser(api);
    location(choose(office, slip(name, "password"), PASSWORD));
    assertThat(office.sent("/sign-in", "name", name, "password", PASSWORD)).isEqualTo("/");
    office.page("/more");
    return office;
  }

  private static HttpResponse<String> enrol(
      PersonsBrowser browser, String code, String pin, String again) throws Exception {
    return browser.post(
        "/sign-in/device", "code", code, "pin", pin, "again", again, "called", "Điện thoại");
  }

  private static HttpResponse<String> choose(PersonsBrowser browser, String code, String password)
      throws Exception {
    return browser.post("/sign-in/password", "code", code, "password", password, "again", password);
  }

  private static String found(Pattern pattern, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    Matcher matcher = pattern.matcher(response.body());
    assertThat(matcher.find()).as(response.body()).isTrue();
    return matcher.group(1);
  }

  private static String setCookie(HttpResponse<String> response, String name) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + '='))
        .findFirst()
        .orElseThrow();
  }
}
