package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.http.Access;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.Limits;
import org.viewledger.dashboard.http.Restriction;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.review.ReportSettings;
import org.viewledger.dashboard.site.Site;

/**
 * Every route that the server answers, asked for what is unit a's alone by everybody of unit b, and
 * by nobody: no word and no figure of {@link TwoUnitsCase} that is a's turns up, and nothing of a's
 * is changed. A route that is not in {@code every-route.txt} fails.
 */
@ExtendWith(LedgerTables.Shared.class)
final class EveryRouteTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What stands in nothing but a's (and nobody's) posts, pages, figures and sums over them. */
  private static final Pattern OF_A =
      Pattern.compile(
          "Alpha|Delta|Epsilon"
              + "|(?<![0-9a-zA-Z.,])(777[.,]?0|888[.,]?00|999[.,]?00|666[.,]?00|2[.,]?66[0-9])");

  private static final ReportSettings TWO_PERSONS =
      new ReportSettings(
          true,
          "",
          ReportSettings.USUAL.about(),
          true,
          Optional.empty(),
          "dang-uy",
          "",
          ReportSettings.USUAL.choice(),
          Map.of());

  /** On every answer, refusals and faults too. */
  private static final Set<String> PROTECTING =
      Set.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Permissions-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Cache-Control");

  private static final byte[] CSV_OF_A =
      """
      platform,pageId,postId,observedAt,views
      facebook,PA,PA_1,2026-01-12T05:00:00Z,777006
      facebook,PA,PA_1,2026-01-12T06:00:00Z,Alpha
      """
          .getBytes(StandardCharsets.UTF_8);

  /** A part of a month's report that a person writes. */
  private static final String OWN_WORDS = "strengths";

  private static final Pattern SLIP =
      Pattern.compile("class=\"code\">([0-9a-z]{5}(?:-[0-9a-z]{1,5}){5})<");
  private static final Pattern WAITING = Pattern.compile("/imports/waiting/([0-9a-f]{48})");
  private static final Pattern APPROVAL = Pattern.compile("/closings/approve/([^<\"]+)");
  private static final Pattern SHARE = Pattern.compile("/s/([A-Za-z0-9_-]{43})");
  private static final Pattern TOKEN = Pattern.compile("vl_[A-Za-z0-9_-]+");
  private static final Pattern DAY_NOTE = Pattern.compile("/notes/([0-9a-f-]{36})/withdraw");

  private static final Set<Permission> EVERYTHING = Set.of(Permission.values());
  private static final Map<String, Caller> CALLERS = callers();

  private final MemoryLog log = new MemoryLog();
  private final RunningApi api;
  private final Map<String, String> ids = new LinkedHashMap<>();

  private record Call(String route, String address, Optional<String> body) {}

  EveryRouteTest(LedgerTables tables) throws Exception {
    TwoUnitsCase.write(tables);
    api =
        RunningApi.start(
            tables,
            settings ->
                settings
                    .withPeriods(Calendars.CIVIL, TwoUnitsCase.UNITS)
                    .withChains(TwoUnitsCase.UNITS.chains(java.time.LocalDate.parse("2026-01-13")))
                    .withReports(TWO_PERSONS)
                    .withLimits(new Limits(100_000, 100_000)),
            log,
            RunningApi.CLOCK,
            new AnyCaller(Site.pages(), CALLERS));
  }

  private static Map<String, Caller> callers() {
    Map<String, Caller> callers = new LinkedHashMap<>();
    callers.put("a", of("nguoi-a", Role.all(), "a"));
    for (Role role : Role.values()) {
      callers.put("b-" + role.id(), of("b-" + role.id(), Set.of(role), "b"));
    }
    callers.put("b-all", of("b-all", Role.all(), "b"));
    callers.put(
        "b-link",
        new Caller(
            "link",
            Optional.empty(),
            Set.of(),
            Optional.of("b"),
            EVERYTHING,
            Optional.of(new Restriction(Optional.of("b"), Optional.empty(), Optional.empty()))));
    callers.put(
        "b-program",
        new Caller(
            "program", Optional.empty(), Set.of(), Optional.of("b"), EVERYTHING, Optional.empty()));
    return callers;
  }

  private static Caller of(String name, Set<Role> roles, String unit) {
    return new Caller(name, Optional.of("csrf"), roles, Optional.of(unit));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void everyRouteIsInTheTableAndInTheListOfWhoMayCallIt() throws Exception {
    Set<String> tried = new TreeSet<>();
    calls().forEach(call -> tried.add(call.route()));
    assertThat(tried).isEqualTo(api.routes());
    assertThat(Access.standard().routes()).isEqualTo(api.routes());
  }

  @Test
  void nothingOfAUnitIsShownToAnotherOrChangedByIt() throws Exception {
    prepare();
    int before = log.taken().size();
    List<String> leaks = new ArrayList<>();
    for (String caller : CALLERS.keySet()) {
      if (!caller.equals("a")) {
        for (Call call : calls()) {
          look(caller, call, leaks);
        }
      }
    }
    for (Call call : calls()) {
      look("nobody", call, leaks);
    }
    assertThat(leaks).isEmpty();
    assertThat(log.taken().subList(before, log.taken().size()))
        .as("records that others had written of a's")
        .noneMatch(
            record ->
                (record.key() + ' ' + record.value()).matches("(?s).*(\\bPA|\"unit\":\"a\").*"));
    assertThat(as("a", "/api/v1/periods/calendar/2025-12?unit=a").body())
        .contains("\"state\":\"closed\"");
    assertThat(as("a", "/api/v1/citations/1-2026").body()).doesNotContain("\"withdrawn\":{");
    assertNothingOfAIsChanged();
  }

  /** What is kept of a's besides records: whoever tried to change or end it has not. */
  private void assertNothingOfAIsChanged() throws Exception {
    String account = as("a", "/accounts/nguoi-a").body();
    assertThat(account).contains("Người Alpha", "/accounts/nguoi-a/devices/1/end");
    assertThat(api.page(api.stranger("/s/" + ids.get("{share}")).build()).statusCode())
        .isEqualTo(200);
    assertThat(
            api.page(
                    api.request("/api/v1/pages", "Authorization", "Bearer " + ids.get("{program}"))
                        .build())
                .statusCode())
        .isEqualTo(200);
    assertThat(as("a", "/posts/facebook/PA/PA_1").body()).contains("Ghi Alpha");
    assertThat(as("a", "/?from=2026-01-01&to=2026-01-10&unit=a").body()).contains("Ngày Alpha");
    assertThat(as("a", "/quality/native/noted-of-a").body()).contains("777.007");
    assertThat(as("a", "/targets?unit=a").body()).contains("777.008");
    assertThat(as("a", "/topics/rules?unit=a").body()).contains("Chủ đề Alpha");
    assertThat(as("a", "/forms/1").body()).contains("Biểu Alpha").doesNotContain("nguoi-b");
    assertThat(as("a", "/imports/waiting/" + ids.get("{waiting}")).statusCode()).isEqualTo(200);
    assertThat(as("a", "/closings/approve/" + ids.get("{approval}")).body())
        .contains("nguoi-a")
        .doesNotContain("b-all");
    assertThat(as("a", "/reports/calendar/2025-12?unit=a").body()).contains("Lời Alpha");
  }

  private void look(String caller, Call call, List<String> leaks) throws Exception {
    HttpResponse<String> response = ask(caller, call);
    // Of the headers those that say something: lengths and digests may be any number.
    String told =
        response.headers().firstValue("Location").orElse("")
            + response.headers().firstValue("Content-Disposition").orElse("")
            + '\n'
            + response.body();
    var found = OF_A.matcher(told);
    String what =
        caller + ": " + call.route() + " => " + call.address() + " " + response.statusCode();
    if (found.find()) {
      int from = Math.max(0, found.start() - 80);
      leaks.add(what + ": …" + told.substring(from, Math.min(told.length(), found.end() + 80)));
    } else if (response.statusCode() >= 500 && response.statusCode() != 503) {
      leaks.add(what + ": " + response.body());
    } else if (!isProtected(response)) {
      leaks.add(what + ": a header that protects is missing: " + response.headers());
    } else if (caller.equals("nobody") && isAnswered(response) && !isOpen(call)) {
      leaks.add(what + ": answered to nobody");
    }
  }

  private static boolean isProtected(HttpResponse<String> response) {
    return PROTECTING.stream().allMatch(name -> response.headers().firstValue(name).isPresent())
        && response.headers().firstValue("Server").isEmpty();
  }

  private static boolean isAnswered(HttpResponse<String> response) {
    return response.statusCode() < 300;
  }

  private static boolean isOpen(Call call) {
    return call.route().matches(".*( /health/| /sign-| /assets/| /s/).*");
  }

  /** Where it could not fail it would prove nothing: to a's own people most of these tell. */
  @Test
  void ownPeopleSeeWhatOthersDoNot() throws Exception {
    prepare();
    Set<String> telling = new TreeSet<>();
    for (Call call : calls()) {
      if (call.route().startsWith("GET ") && OF_A.matcher(ask("a", call).body()).find()) {
        telling.add(call.route());
      }
    }
    assertThat(telling)
        .contains(
            "GET /",
            "GET /api/v1/cohorts",
            "GET /api/v1/citations/{id}",
            "GET /api/v1/gains",
            "GET /api/v1/imports/{id}",
            "GET /api/v1/pages",
            "GET /api/v1/pages/{platform}/{pageId}/readings",
            "GET /api/v1/posts",
            "GET /api/v1/posts/{platform}/{pageId}/{postId}",
            "GET /api/v1/posts/{platform}/{pageId}/{postId}/days",
            "GET /api/v1/quality",
            "GET /api/v1/reports/{calendar}/{id}",
            "GET /c/{id}",
            "GET /accounts",
            "GET /accounts/tokens",
            "GET /accounts/{name}",
            "GET /audit",
            "GET /citations",
            "GET /cite",
            "GET /forms",
            "GET /forms/{form}",
            "GET /imports",
            "GET /imports/typed",
            "GET /imports/typed/{id}",
            "GET /imports/waiting/{token}",
            "GET /imports/{id}",
            "GET /posts",
            "GET /posts/{platform}/{pageId}/{postId}",
            "GET /quality",
            "GET /reports/{calendar}/{id}",
            "GET /targets",
            "GET /topics/rules",
            "GET /units");
  }

  /** What unit a has besides its posts: a closed period, a citation, a file, counts, a note. */
  private void prepare() throws Exception {
    write("a", "/api/v1/periods/calendar/2025-12/close", "{\"unit\":\"a\"}", 200);
    write(
        "a",
        "/api/v1/citations",
        "{\"basis\":\"in-period\",\"metric\":\"views\",\"from\":\"2026-01-01\","
            + "\"to\":\"2026-01-10\",\"unit\":\"a\"}",
        201);
    write(
        "a",
        "/api/v1/manual",
        "{\"id\":\"entry-of-a\",\"platform\":\"facebook\",\"pageId\":\"PA\",\"postId\":\"PA_1\","
            + "\"title\":\"Tin Alpha\",\"metrics\":{\"views\":777005}}",
        202);
    ids.put("{entry}", "entry-of-a");
    HttpResponse<String> file =
        api.page(
            new MultipartBody()
                .file("file", "Alpha.csv", CSV_OF_A)
                .post(api.request("/api/v1/imports").setHeader(AnyCaller.HEADER, "a")));
    assertThat(file.statusCode()).as(file.body()).isEqualTo(202);
    ids.put("{import}", JSON.readTree(file.body()).get("id").asText());
    write("a", "/posts/facebook/PA/PA_1/notes", "words=Ghi+Alpha", 303);
    write(
        "a",
        "/quality/native",
        "id=noted-of-a&page=facebook%7CPA&noun=views&from=2026-01-01&to=2026-01-10&value=777007",
        303);
    write("a", "/notes", "unit=a&day=2026-01-05&words=Ng%C3%A0y+Alpha", 303);
    keep();
  }

  /** What people of a keep beside figures. */
  private void keep() throws Exception {
    write(
        "a",
        "/accounts/new",
        "name=nguoi-a&display=Ng%C6%B0%E1%BB%9Di+Alpha&unit=a&role=communications&role=working-group",
        303);
    enrol(found(SLIP, told("a", "/accounts/nguoi-a/slip", "purpose=device")));
    ids.put("{share}", found(SHARE, told("a", "/accounts/shares", "unit=a&days=7")));
    ids.put(
        "{program}",
        found(
            TOKEN,
            told("a", "/accounts/tokens", "called=M%C3%A1y+Alpha&scope=read-figures&days=7")));
    ids.put(
        "{approval}",
        found(APPROVAL, told("a", "/closings/ask", "calendar=calendar&period=2025-12&unit=a")));
    write("a", "/targets?unit=a", "words=777008+l%C6%B0%E1%BB%A3t+xem&for=calendar+2026", 303);
    write(
        "a",
        "/topics/rules/edit",
        "unit=a&do=topic&name=Ch%E1%BB%A7+%C4%91%E1%BB%81+Alpha&priority=1",
        303);
    write(
        "a",
        "/reports/texts",
        "calendar=calendar&period=2025-12&unit=a&part-" + OWN_WORDS + "=L%E1%BB%9Di+Alpha",
        303);
    ids.put("{waiting}", found(WAITING, uploaded("/imports", "Alpha-2.csv", CSV_OF_A)));
    assertThat(uploaded("/forms?unit=a", "Biểu Alpha.xlsx", formOfA())).isEqualTo("/forms/1");
    ids.put("{note}", found(DAY_NOTE, as("a", "/?from=2026-01-01&to=2026-01-10&unit=a").body()));
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(matcher.groupCount());
  }

  private String told(String caller, String path, String form) throws Exception {
    HttpResponse<String> response = ask(caller, new Call("POST " + path, path, Optional.of(form)));
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(200);
    return response.body();
  }

  /** Where a file that a sends leads. */
  private String uploaded(String path, String name, byte[] content) throws Exception {
    return PersonsBrowser.location(
        api.page(
            new MultipartBody()
                .file("file", name, content)
                .post(
                    api.request(path)
                        .setHeader(AnyCaller.HEADER, "a")
                        .setHeader("Accept", "text/html"))));
  }

  private void enrol(String code) throws Exception {
    String form =
        "code=" + code + "&pin=198512&again=198512&called=%C4%90i%E1%BB%87n+tho%E1%BA%A1i";
    assertThat(
            api.page(
                    api.stranger("/sign-in/device")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .statusCode())
        .isEqualTo(303);
  }

  private static byte[] formOfA() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      var row = book.createSheet("Alpha").createRow(0);
      row.createCell(0).setCellValue("Tổng Alpha");
      row.createCell(1);
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private void write(String caller, String path, String body, int status) throws Exception {
    HttpResponse<String> response = ask(caller, new Call("POST " + path, path, Optional.of(body)));
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(status);
  }

  private HttpResponse<String> as(String caller, String path) throws Exception {
    return ask(caller, new Call("GET " + path, path, Optional.empty()));
  }

  private HttpResponse<String> ask(String caller, Call call) throws Exception {
    String address = call.address();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      address = address.replace(id.getKey(), id.getValue());
    }
    HttpRequest.Builder request =
        caller.equals("nobody")
            ? api.stranger(address)
            : api.request(address).setHeader(AnyCaller.HEADER, caller);
    String method = call.route().substring(0, call.route().indexOf(' '));
    String body = call.body().orElse("");
    if (call.body().isPresent()) {
      request.setHeader(
          "Content-Type",
          body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
    }
    request.setHeader("Accept", address.startsWith("/api/") ? "*/*" : "text/html");
    return api.page(
        request
            .method(
                method,
                call.body().isPresent() ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
            .build());
  }

  private static List<Call> calls() throws Exception {
    try (InputStream in = EveryRouteTest.class.getResourceAsStream("every-route.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(
              line -> {
                String[] asked = line.split(" => ", 2);
                String[] address = asked[1].split(" :: ", 2);
                return new Call(
                    asked[0],
                    address[0],
                    address.length == 2 ? Optional.of(address[1]) : Optional.empty());
              })
          .toList();
    }
  }
}
