package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/journeys.md} followed on a fresh demo, by people who read only the screen: one demo
 * and one browser for all of it, and in this order, since one journey leads to the next.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class JourneysTest {
  private static final String COMMUNICATIONS = "Tổ biên tập";
  private static final String WORKING_GROUP = "Ban Công tác 35";
  private static final String LEADERSHIP = "Thường trực";
  private static final String ADMINISTRATOR = "Quản trị";

  /** A comparison of every row waits for whatever else the machine does. */
  private static final double LONG_MILLIS = 600_000;

  private static final int[] PHONE = {390, 844};
  private static final int[] OFFICE = {1366, 768};
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Pattern FIGURE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})*");

  /** The pages that each role finds by its navigation and under the last of its entries. */
  private static final Map<String, List<String>> PAGES =
      Map.of(
          COMMUNICATIONS,
          List.of("/", "/posts", "/posts/sort-out", "/imports", "/imports/typed", "/more"),
          WORKING_GROUP,
          List.of(
              "/",
              "/topics",
              "/topics/campaigns",
              "/topics/rules",
              "/reports",
              "/closings",
              "/targets",
              "/forms"),
          LEADERSHIP,
          List.of(
              "/",
              "/citations",
              "/cite",
              "/accounts/me",
              "/accounts/shares",
              "/help",
              "/help/definitions"),
          ADMINISTRATOR,
          List.of("/accounts", "/accounts/new", "/quality", "/quality/native", "/audit", "/units"));

  private Demo demo;
  private Playwright playwright;
  private Browser browser;

  @BeforeAll
  void start() throws IOException {
    demo = Demo.start();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  @AfterAll
  void stop() {
    playwright.close();
    demo.close();
    assertThat(demo.folder()).as("the demo leaves nothing behind").doesNotExist();
  }

  private static Path chromium() throws IOException {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IOException("no chromium: apt-get install chromium"));
  }

  private Visitor visitor(int[] window) {
    return new Visitor(browser, demo.address(), window[0], window[1]);
  }

  @Test
  @Order(1)
  void communicationsBringAFileInOnAPhoneAndTakeItBack(@TempDir Path temp) throws Exception {
    JsonNode post = demo.api().get("/api/v1/posts?platform=youtube&limit=1").at("/rows/0");
    long before = views(post);
    Path file = readings(temp, post, before + 1000);
    Path picture = Files.writeString(temp.resolve("anh.pdf"), "%PDF-1.4");
    try (Visitor lan = visitor(PHONE).as(COMMUNICATIONS)) {
      lan.sees("Hôm nay: [0-9]+ việc").picture("a1-hom-nay");
      lan.go("Nhập số liệu");
      upload(lan, picture);
      lan.sees("Chưa đọc được tệp này").picture("a2-tep-sai").press("Bỏ tệp này");
      lan.go("Nhập số liệu");
      upload(lan, file);
      lan.sees("Nhận 1 dòng, còn 1 dòng chưa nhận được");
      lan.sees("ghi \"1,2K\", cần số đầy đủ").picture("a3-xem-tep");
      assertThat(views(again(post))).as("nothing is recorded yet").isEqualTo(before);

      lan.press("Xác nhận nhập").sees("Xong: số liệu của 1 bài đã có trong mọi trang");
      lan.picture("a4-da-nhap");
      assertThat(views(again(post))).isEqualTo(before + 1000);
      String account = lan.page().url();
      lan.go("Nhập số liệu");
      upload(lan, file);
      lan.sees("Tệp này đã nhập rồi").press("Bỏ tệp này");

      lan.open(account).page().getByText("Rút lại lần nhập này").click();
      lan.page().locator("input[name=reason]").fill("Nhầm tệp");
      lan.page().locator("form[action$='/withdraw'] button").click();
      lan.sees("Xong: số liệu của tệp này không còn được tính").picture("a5-da-rut");
      assertThat(views(again(post))).isEqualTo(before);
      assertThat(lan.complaints()).isEmpty();
    }
  }

  @Test
  @Order(2)
  void communicationsTypeACountAndSortATopic() {
    try (Visitor lan = visitor(PHONE).as(COMMUNICATIONS)) {
      lan.go("Nhập số liệu").follow("^Gõ số$");
      lan.follow("Điểm tuyên truyền mẫu").follow("Bản tin loa truyền thanh mẫu quý 1");
      lan.sees("Lần trước: ").picture("a6-go-so");
      lan.page().locator("input.big").first().fill("1,2K");
      lan.press("Ghi số").sees("không ghi 1,2K");
      lan.page().locator("input.big").first().fill("1");
      lan.press("Ghi số").sees("Thấp hơn lần trước").press("Đúng như vậy, ghi số");
      lan.sees("Xong: số này đã có trong mọi trang");
      lan.page().locator("details.more summary").first().click();
      lan.page().locator("form[action$='/withdraw'] button").click();
      lan.sees("Xong: số này không còn được tính");

      lan.go("Bài đăng").follow("Xếp chủ đề, năm bài một lần");
      lan.sees("Còn (hơn )?[0-9]+ bài").picture("a7-xep-chu-de");
      lan.page().locator("form.choose .topics button").first().click();
      lan.sees("Đã xếp vào chủ đề “").press("Hoàn tác");
      assertThat(lan.complaints()).isEmpty();
    }
  }

  @Test
  @Order(3)
  void aSessionThatIsLostInTheMiddleKeepsTheFile(@TempDir Path temp) throws Exception {
    JsonNode post = demo.api().get("/api/v1/posts?platform=tiktok&limit=1").at("/rows/0");
    Path file = readings(temp, post, views(post) + 10);
    try (Visitor lan = visitor(PHONE).as(COMMUNICATIONS)) {
      lan.go("Nhập số liệu");
      upload(lan, file);
      lan.sees("Nhận 1 dòng");
      lan.loseSession();
      lan.press("Xác nhận nhập");
      lan.page().waitForURL(url -> url.contains("/sign-in"));
      lan.press(COMMUNICATIONS).page().waitForURL(url -> !url.contains("/sign-in"));
      lan.go("Nhập số liệu").sees("Tệp đang chờ xác nhận").picture("a8-tep-dang-cho");
      lan.follow(file.getFileName().toString());
      lan.press("Bỏ tệp này");
      assertThat(views(again(post))).isEqualTo(views(post));
    }
  }

  @Test
  @Order(4)
  void workingGroupClosesLastMonthAndASecondPersonApproves(@TempDir Path temp) throws Exception {
    YearMonth month = YearMonth.from(CLOCK.instant().atZone(ZONE)).minusMonths(1);
    try (Visitor minh = visitor(OFFICE).as(WORKING_GROUP);
        Visitor leader = visitor(PHONE).as(LEADERSHIP)) {
      minh.sees("Lượt xem trong kỳ").picture("b1-tong-quan");
      minh.go("Chủ đề").sees("Tỷ trọng").picture("b2-chu-de");
      minh.go("Báo cáo").follow("Xem rồi chốt").sees("Đã hết kỳ, chưa chốt");
      assertThat(minh.page().url()).contains(month.toString());
      minh.press("Chốt số liệu").sees("Đã chốt lúc").picture("b3-da-chot");
      long total = addsUp(minh);

      String paragraph = minh.page().locator("#paragraph").innerText();
      minh.press("Chép đoạn này").sees("Đã chép");
      minh.page().locator("#part-leadership").click();
      minh.page().keyboard().press("Control+V");
      assertThat(minh.page().locator("#part-leadership").inputValue()).isEqualTo(paragraph);
      Path word = minh.download(() -> minh.press("Word"), temp);
      assertThat(wordsOf(word)).contains("BÁO CÁO", dotted(total));

      String report = minh.page().url();
      minh.press("Đề nghị người thứ hai duyệt").sees("Đường dẫn cho người duyệt");
      String link = minh.page().locator("#link").innerText().strip();
      leader.open(link).sees("Chờ duyệt").picture("b4-duyet");
      leader.press("Duyệt").sees("Đã duyệt");
      minh.open(report).sees("Đã duyệt, người duyệt: lanhdao").picture("b5-da-duyet");
      assertThat(minh.complaints()).isEmpty();
      assertThat(leader.complaints()).isEmpty();
    }
  }

  @Test
  @Order(5)
  void leadershipCitesAFigureThatProvesItself() {
    int year = CLOCK.instant().atZone(ZONE).getYear() - 1;
    try (Visitor leader = visitor(PHONE).as(LEADERSHIP)) {
      leader.sees("Lượt xem trong kỳ").picture("c1-so-lieu");
      leader.page().locator(".periods a", containing("Năm " + year)).first().click();
      leader.sees("3\\.612\\.345");
      leader.sees("323 tin, bài, clip").picture("c2-nam-truoc");
      leader.open(
          "/cite?chosen=1&basis=published-in-period&metric=views&posts=1&from="
              + year
              + "-01-01&to="
              + year
              + "-12-31");
      leader.sees("gần 325 tin, bài, clip.*hơn 3,6 triệu lượt xem").picture("c3-dan");
      leader.page().locator("input[name=choice][value=own]").check();
      String proper = leader.page().locator("textarea[name=own]").inputValue();
      refused(leader, proper.replace("hơn 3,6 triệu", "gần 3,6 triệu"), "“gần” chỉ dùng khi");
      refused(leader, proper.replace("lượt xem", "người xem"), "lượt xem không phải số người");
      leader.picture("c4-tu-choi");
      leader.page().locator("textarea[name=own]").fill(proper);
      leader.press("Lập phiếu số liệu").sees("Phiếu số liệu số 1/").picture("c5-phieu");
      leader.follow("Kiểm lại từ số gốc").sees("Khớp\\.").picture("c6-khop");
      leader.go("Phiếu số liệu").sees("gần 325");
      assertThat(leader.complaints()).isEmpty();
    }
  }

  @Test
  @Order(6)
  void administratorMakesAnAccountWhosePersonComesInByTheSlip() {
    try (Visitor admin = visitor(OFFICE).as(ADMINISTRATOR);
        Visitor phone = visitor(PHONE)) {
      admin.go("Tài khoản").follow("Tạo tài khoản");
      admin.page().locator("input[name=display]").fill("Nguyễn Thị Lan");
      admin.page().locator("input[name=name]").fill("lan");
      admin.page().locator("input[name=role][value=communications]").check();
      admin.page().locator("input[name=role][value=leadership]").check();
      admin.press("Tạo tài khoản").sees("Bước tiếp theo: in phiếu");
      admin.press("Phiếu đăng ký máy").sees("Mã").picture("d1-phieu");
      String code = admin.page().locator("strong.code").last().innerText();

      phone.open("/sign-in/device?code=" + code);
      phone.page().locator("input[name=pin]").fill("123456");
      phone.page().locator("input[name=again]").fill("123456");
      phone.press("Đăng ký máy và đăng nhập").sees("quá dễ đoán");
      phone.page().locator("input[name=pin]").fill("198512");
      phone.page().locator("input[name=again]").fill("198512");
      phone.press("Đăng ký máy và đăng nhập").sees("Lượt xem trong kỳ").picture("d2-vao-bang-pin");
      assertThat(phone.page().locator("details.role summary").innerText()).contains(COMMUNICATIONS);

      admin.open("/audit").sees("Nhật ký thao tác còn nguyên vẹn").picture("d3-nhat-ky");
      assertThat(admin.text()).contains("Lập tài khoản");
      admin.go("Đối chiếu số liệu");
      // One may be running since the start; the page renews itself.
      admin.press("Đối chiếu ngay").sees("Đang đối chiếu từng dòng");
      admin.sees("khớp tất cả", LONG_MILLIS).picture("d4-doi-chieu");
      assertThat(admin.complaints()).isEmpty();
      assertThat(phone.complaints()).isEmpty();
    }
  }

  @Test
  @Order(7)
  void figuresOnPagesAreTheApis() throws Exception {
    YearMonth month = YearMonth.from(CLOCK.instant().atZone(ZONE)).minusMonths(1);
    String days = "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
    JsonNode total = demo.api().get("/api/v1/gains?metric=views&" + days).at("/rows/0");
    JsonNode topics = demo.api().get("/api/v1/gains?metric=views&by=topic&" + days).get("rows");
    try (Visitor leader = visitor(OFFICE).as(LEADERSHIP)) {
      leader.open("/?" + days);
      assertThat(number(leader.page().locator(".headline .figure strong.num").innerText()))
          .isEqualTo(total.get("value").asLong());
      leader.open("/topics?" + days).sees("Tỷ trọng");
      for (JsonNode topic : topics) {
        assertThat(leader.text()).contains(dotted(topic.get("value").asLong()));
      }
      long sum = 0;
      for (JsonNode topic : topics) {
        sum += topic.get("value").asLong();
      }
      assertThat(sum).isEqualTo(total.get("value").asLong());
    }
  }

  @Test
  @Order(8)
  void everyPageIsAccessibleAndFits() throws Exception {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, List<String>> role : PAGES.entrySet()) {
      try (Visitor visitor = visitor(PHONE).as(role.getKey())) {
        for (String path : role.getValue()) {
          visitor.open(path);
          String place = role.getKey() + ' ' + path + ": ";
          visitor.violations().forEach(found -> faults.add(place + found));
          visitor.page().emulateMedia(scheme(ColorScheme.DARK));
          visitor.violations().forEach(found -> faults.add(place + "dark: " + found));
          visitor.page().emulateMedia(scheme(ColorScheme.LIGHT));
          visitor.page().setViewportSize(320, 568);
          wide(visitor, place + "320 px", faults);
          // What a window of 1366 points shows at 200 %.
          visitor.page().setViewportSize(683, 384);
          wide(visitor, place + "200 %", faults);
          visitor.page().setViewportSize(PHONE[0], PHONE[1]);
        }
        assertThat(visitor.complaints()).isEmpty();
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(9)
  void keyboardAloneMakesACitation() {
    try (Visitor leader = visitor(OFFICE)) {
      leader.open("/sign-in");
      tabTo(leader, LEADERSHIP);
      leader.page().waitForURL(url -> !url.contains("/sign-in"));
      leader.page().keyboard().press("Tab");
      assertThat(focused(leader)).as("first of all, past the navigation").isEqualTo("#content");
      tabTo(leader, "Phiếu số liệu");
      leader.page().waitForURL(url -> url.contains("/citations"));
      tabTo(leader, "Dẫn số liệu");
      leader.page().waitForURL(url -> url.contains("/cite"));
      tabTo(leader, "Lập phiếu số liệu");
      leader.sees("Phiếu số liệu số [0-9]+/");
    }
  }

  @Test
  @Order(10)
  void aSlowLineShowsTheAnswerFirst() {
    try (Visitor lan = visitor(PHONE).as(COMMUNICATIONS)) {
      CDPSession network = lan.page().context().newCDPSession(lan.page());
      network.send("Network.enable");
      JsonObject slow = new JsonObject();
      slow.addProperty("offline", false);
      slow.addProperty("latency", 800);
      slow.addProperty("downloadThroughput", 30_000);
      slow.addProperty("uploadThroughput", 15_000);
      network.send("Network.emulateNetworkConditions", slow);
      lan.page()
          .navigate(
              demo.address() + "/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      lan.sees("Lượt xem trong kỳ");
      assertThat(lan.page().locator(".headline .figure strong.num").innerText())
          .containsPattern(FIGURE);
      lan.picture("e1-mang-cham");
    }
  }

  @Test
  @Order(11)
  void paperHasTheFiguresAndNoNavigation() {
    try (Visitor minh = visitor(OFFICE).as(WORKING_GROUP)) {
      minh.go("Báo cáo").follow("Lấy báo cáo").sees("Đoạn để chép vào báo cáo");
      minh.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(minh.page().locator("nav").first().isVisible()).isFalse();
      assertThat(minh.page().locator(".print-only").first().isVisible()).isTrue();
      minh.picture("e2-giay");
      assertThat(minh.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true))).isNotEmpty();
    }
  }

  private static Page.EmulateMediaOptions scheme(ColorScheme scheme) {
    return new Page.EmulateMediaOptions().setColorScheme(scheme);
  }

  private static Page.LocatorOptions containing(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static void wide(Visitor visitor, String place, Collection<String> faults) {
    int by = visitor.tooWideBy();
    if (by > 0) {
      faults.add(place + ": scrolls sideways by " + by);
    }
  }

  /** Presses Tab until what has these words has the focus, then Enter. */
  private static void tabTo(Visitor visitor, String words) {
    for (int i = 0; i < 80; i++) {
      visitor.page().keyboard().press("Tab");
      String focused =
          (String) visitor.page().evaluate("() => document.activeElement.innerText || ''");
      if (focused.strip().equals(words)) {
        visitor.page().keyboard().press("Enter");
        return;
      }
    }
    throw new AssertionError("no keyboard reaches " + words);
  }

  private static String focused(Visitor visitor) {
    return (String) visitor.page().evaluate("() => document.activeElement.getAttribute('href')");
  }

  private static void refused(Visitor leader, String sentence, String why) {
    leader.page().locator("input[name=choice][value=own]").check();
    leader.page().locator("textarea[name=own]").fill(sentence);
    leader.press("Lập phiếu số liệu").sees(why);
  }

  private static void upload(Visitor visitor, Path file) {
    visitor.page().locator("input[type=file]").setInputFiles(file);
    visitor.press("Xem tệp");
    visitor.page().waitForURL(url -> url.contains("/imports/waiting/"));
  }

  /** A file with a reading of a post now, and a row that nobody can read. */
  private static Path readings(Path folder, JsonNode post, long views) throws IOException {
    Instant now = CLOCK.instant().minus(Duration.ofMinutes(1));
    String row =
        String.join(
            ",",
            post.get("platform").asText(),
            post.get("pageId").asText(),
            post.get("postId").asText(),
            now.toString());
    return Files.writeString(
        folder.resolve("so-lieu.csv"),
        "platform,pageId,postId,observedAt,views\n%s,%d\n%s,\"1,2K\"\n".formatted(row, views, row),
        StandardCharsets.UTF_8);
  }

  private JsonNode again(JsonNode post) throws IOException, InterruptedException {
    return demo.api()
        .get(
            "/api/v1/posts/%s/%s/%s"
                .formatted(
                    post.get("platform").asText(),
                    post.get("pageId").asText(),
                    post.get("postId").asText()));
  }

  private static long views(JsonNode post) {
    return post.at("/metrics/views").asLong();
  }

  /** The report's topics come to the total that stands under them. */
  private static long addsUp(Visitor minh) {
    List<List<String>> rows = new ArrayList<>();
    for (Object row :
        (List<?>)
            minh.page()
                .locator("table")
                .first()
                .evaluate(
                    "table => [...table.rows].slice(1).map(r => [...r.cells].map(c => c.innerText))")) {
      rows.add(((List<?>) row).stream().map(String::valueOf).toList());
    }
    long sum = 0;
    long total = -1;
    for (List<String> row : rows) {
      if (row.get(0).equals("Tổng")) {
        total = number(row.get(2));
      } else {
        sum += number(row.get(2));
      }
    }
    assertThat(sum).isEqualTo(total).isPositive();
    return total;
  }

  private static long number(String shown) {
    Matcher figure = FIGURE.matcher(shown);
    assertThat(figure.find()).as(shown).isTrue();
    return Long.parseLong(figure.group().replace(".", ""));
  }

  private static String dotted(long value) {
    return String.format(Locale.GERMANY, "%,d", value);
  }

  /** The running text of a Word file. */
  private static String wordsOf(Path word) throws IOException {
    try (ZipFile zip = new ZipFile(word.toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
    }
  }
}
