package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.RunningApi.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.Topics;
import org.viewledger.dashboard.site.Site;

/** Counts typed over the pages; the posts are those of {@link WardCase}. */
@ExtendWith(LedgerTables.Shared.class)
final class TypedPagesOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

  private final MemoryLog log = new MemoryLog();
  private final RunningApi api;

  TypedPagesOverHttpTest(LedgerTables tables) throws Exception {
    WardCase.write(tables);
    api = RunningApi.start(tables, settings -> settings, log, RunningApi.CLOCK, Site.pages());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aNewItemOfANewLoudspeakerIsTypedOnceAndTakenBack() throws Exception {
    String form = page("/imports/typed/post?channel=" + encoded("Loa phố 1"));
    assertThat(form).contains("Loa phố 1", "inputmode=\"numeric\"", "name=\"count.airings\"");
    String id = id(form);
    String fields =
        "id="
            + id
            + "&channel="
            + encoded("Loa phố 1")
            + "&title="
            + encoded("Bản tin tháng 1")
            + "&day=2026-01-12&time=06:30&count.airings=1.204&count.copies=";
    String entry = sent("/imports/typed/post", fields);
    assertThat(entry).isEqualTo("/imports/typed/" + id);
    assertThat(sent("/imports/typed/post", fields)).as("a second tap").isEqualTo(entry);
    assertThat(log.taken())
        .extracting(MemoryLog.Taken::topic)
        .containsExactly(Topics.PAGES, Topics.POSTS, Topics.OBSERVATIONS);
    String tail = id.substring(0, 8);
    assertThat(log.taken().get(2).key())
        .isEqualTo("offline|loa-pho-1-" + tail + "|ban-tin-thang-1-" + tail);
    JsonNode post = JSON.readTree(log.taken().get(1).value());
    // 06:30 in Vietnam is 23:30Z of the day before.
    assertThat(post.get("publishedAt").asText()).isEqualTo("2026-01-11T23:30:00.000Z");
    JsonNode reading = JSON.readTree(log.taken().get(2).value());
    assertThat(reading.get("metrics").toString()).isEqualTo("{\"airings\":1204}");
    assertThat(reading.get("source").asText()).isEqualTo("manual/" + id);
    assertThat(page(entry)).contains("Đã ghi số (nhập tay)", "Lượt phát thanh: 1.204", "bản ghi");

    assertThat(sent(entry + "/withdraw", "reason=" + encoded("gõ nhầm"))).isEqualTo(entry);
    assertThat(log.taken()).hasSize(4);
    assertThat(log.taken().get(3).value())
        .contains("\"withdraws\":\"manual/" + id, "\"reason\":\"gõ nhầm\"");
    assertThat(page(entry)).contains("Đã rút lại").doesNotContain(entry + "/withdraw");
    assertThat(page("/imports/typed")).contains("Bản tin tháng 1", "đã rút lại");
  }

  @Test
  void aDayWithoutATimeMakesNoInstantUp() throws Exception {
    String id = id(page("/imports/typed/post?channel=Loa"));
    sent(
        "/imports/typed/post",
        "id=" + id + "&channel=Loa&title=Tin&day=2026-01-12&time=&count.airings=3");
    assertThat(JSON.readTree(log.taken().get(1).value()).has("publishedAt")).isFalse();
  }

  @Test
  void aTotalThatFellOrGainedADigitIsAskedAboutOnce() throws Exception {
    String form = page("/imports/typed/post?page=facebook%7CP1&post=P1_9");
    assertThat(form).contains("Chúc mừng năm mới", "Lần trước: 990", "name=\"count.views\"");
    String fields = "id=" + id(form) + "&page=facebook%7CP1&post=P1_9&count.views=";
    HttpResponse<String> lower = api.form("/imports/typed/post", fields + "989");
    assertThat(lower.statusCode()).isEqualTo(200);
    assertThat(lower.body())
        .contains("Thấp hơn lần trước (990).", "name=\"confirmed\"", "value=\"989\"");
    assertThat(api.form("/imports/typed/post", fields + "9900").body())
        .contains("Gấp hơn mười lần số trước (990).");
    assertThat(log.taken()).isEmpty();
    sent("/imports/typed/post", fields + "9900&confirmed=1");
    assertThat(log.taken())
        .singleElement()
        .satisfies(r -> assertThat(r.key()).isEqualTo("facebook|P1|P1_9"));
    String next = id(page("/imports/typed/post?page=facebook%7CP1&post=P1_9"));
    sent("/imports/typed/post", "id=" + next + "&page=facebook%7CP1&post=P1_9&count.views=991");
    assertThat(log.taken()).hasSize(2);
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
    String id = id(page("/imports/typed/post?channel=Loa"));
    HttpResponse<String> wrong =
        api.form(
            "/imports/typed/post",
            "id="
                + id
                + "&channel=Loa&title=&day=2027-01-01&count.airings=1,2K&at=2027-01-01T08:00");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Cần tên mục.", "Có ô không phải số đầy đủ.", "Ngày bắt đầu chưa đúng")
        .contains("Ngày giờ đọc số chưa đúng", "value=\"1,2K\"");
    assertThat(api.form("/imports/typed/post", "id=" + id + "&channel=Loa&title=x").body())
        .contains("Chưa ghi số nào.");
    assertThat(log.taken()).isEmpty();
  }

  @Test
  void aPostThatIsNotThereAndANewOnlinePostAreNotTyped() throws Exception {
    String id = "0f2c1a9e-4b7d-11ee-be56-0242ac120002";
    assertThat(status("/imports/typed/post?page=facebook%7CP1&post=none")).isEqualTo(404);
    assertThat(status("/imports/typed/post?page=facebook%7CP1")).isEqualTo(404);
    assertThat(
            api.form(
                    "/imports/typed/post", "id=" + id + "&page=facebook%7CP1&title=x&count.views=3")
                .statusCode())
        .isEqualTo(404);
    assertThat(status("/imports/typed/" + id)).isEqualTo(404);
    assertThat(page("/imports/typed?page=youtube%7CUC1"))
        .contains("Đại hội Đảng bộ phường")
        .doesNotContain("Mục mới");
  }

  private static String id(String form) {
    Matcher id = ID.matcher(form);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private String sent(String path, String fields) throws Exception {
    return PersonsBrowser.location(api.form(path, fields));
  }

  private int status(String path) throws Exception {
    return api.page(api.request(path).GET().build()).statusCode();
  }

  private String page(String path) throws Exception {
    HttpResponse<String> response = api.page(api.request(path).GET().build());
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return response.body();
  }
}
