package org.viewledger.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.topics.SmallTaxonomy.finds;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Taxonomy;

/** The rules of {@code docs/topics.md}, one test each. */
class MatchingRulesTest {
  /** Longer than what counts as the beginning of a text. */
  private static final String LONG_OPENING =
      "Sáng nay trời mát, mọi người có mặt từ rất sớm và cùng nhau chuẩn bị mọi việc thật chu đáo. "
          .repeat(2);

  private static Verdict judge(SmallTaxonomy taxonomy, String text) {
    return taxonomy.matcher().match(new PostText(null, text, List.of()));
  }

  @Test
  void aGapIsUpToFiveSyllables() {
    assertThat(finds("hiến … đất", "hiến đất")).isTrue();
    assertThat(finds("hiến … đất", "Bà con hiến hơn 800m² đất làm đường")).isTrue();
    assertThat(finds("hiến … đất", "hiến một hai ba bốn năm đất")).isTrue();
    assertThat(finds("hiến … đất", "hiến một hai ba bốn năm sáu đất")).isFalse();
    assertThat(finds("phòng, chống...ma túy", "phòng, chống tệ nạn ma túy")).isTrue();
    assertThat(finds("a … b … c", "a x b y z c ờ")).isTrue();
  }

  @Test
  void aGapStaysInItsSentence() {
    assertThat(finds("hiến … đất", "Bà con đã hiến. Đất này tốt")).isFalse();
    assertThat(finds("hiến … đất", "Bà con đã hiến\nĐất này tốt")).isFalse();
    assertThat(finds("hiến … đất", "hiến ở TP. Pleiku đất")).isTrue();
    assertThat(finds("hiến đất", "hiến\nđất ờ")).as("no gap: signs only separate").isTrue();
  }

  @Test
  void aPhraseFoundLateStillFindsAnEarlierPart() {
    assertThat(finds("đi … đi học", "đi đi học nhé")).isTrue();
  }

  @Test
  void titleAndBeginningCountDouble() {
    TopicMatcher matcher = new SmallTaxonomy().topic("t", 1, 3, "tổ dân phố").matcher();

    assertThat(matcher.match(new PostText("Tổ dân phố 3", LONG_OPENING, List.of())).evidence())
        .containsExactly(new Evidence("t", "tổ dân phố", "Tổ dân phố", Place.TITLE, 6));
    assertThat(matcher.match(new PostText(null, "Ở tổ dân phố 3", List.of())).evidence())
        .containsExactly(new Evidence("t", "tổ dân phố", "tổ dân phố", Place.LEAD, 6));
    assertThat(
            matcher.match(new PostText(null, LONG_OPENING + "Tổ dân phố 3", List.of())).evidence())
        .containsExactly(new Evidence("t", "tổ dân phố", "Tổ dân phố", Place.BODY, 3));
  }

  @Test
  void theBeginningIsCountedInLettersAsAPersonSeesThem() {
    // 156 letters, each two UTF-16 units and a combining mark, then a space.
    String bold = "𝐚́".repeat(157) + " ";

    assertThat(judge(new SmallTaxonomy().topic("t", 1, 3, "chợ quê"), bold + "chợ quê").score())
        .isEqualTo(6);
    assertThat(judge(new SmallTaxonomy().topic("t", 1, 3, "chợ quê"), bold + "xa chợ quê").score())
        .isEqualTo(3);
  }

  @Test
  void aPhraseCountsOnceWhereItWeighsMost() {
    Verdict verdict =
        judge(
            new SmallTaxonomy().topic("t", 1, 3, "chợ quê"),
            "Chợ quê đây! chợ quê kia. " + LONG_OPENING + " chợ quê");

    assertThat(verdict.evidence())
        .containsExactly(new Evidence("t", "chợ quê", "Chợ quê", Place.LEAD, 6));
  }

  @Test
  void theSamePhraseTwiceInATopicCountsOnceAtItsLargerWeight() {
    SmallTaxonomy taxonomy = new SmallTaxonomy().topic("t", 1, 4, "đảng ủy", "đảng uỷ");

    assertThat(judge(taxonomy, "Đảng ủy họp").score()).isEqualTo(8);
  }

  @Test
  void insideALongerPhraseAShorterOneDoesNotCount() {
    SmallTaxonomy taxonomy =
        new SmallTaxonomy()
            .topic("a", 9, 5, "dịch vụ công")
            .topic("b", 1, 3, "dịch vụ công trực tuyến");

    assertThat(judge(taxonomy, "dịch vụ công trực tuyến ờ").topic()).isEqualTo("b");
    assertThat(judge(taxonomy, "dịch vụ công trực tuyến, dịch vụ công ờ").topic()).isEqualTo("a");
  }

  @Test
  void wordsInAGapAreNotInsideThePhrase() {
    SmallTaxonomy taxonomy =
        new SmallTaxonomy().topic("a", 1, 3, "phòng chống … ma túy").topic("b", 1, 5, "tệ nạn");

    Verdict verdict = judge(taxonomy, "phòng, chống tệ nạn ma túy");

    assertThat(verdict.topic()).isEqualTo("b");
    assertThat(verdict.second()).isEqualTo("a");
  }

  @Test
  void aShieldCarriesNoTopicAndHidesWhatItHolds() {
    SmallTaxonomy taxonomy =
        new SmallTaxonomy().topic("t", 1, 5, "Công an phường").shield("Trưởng Công an phường");

    assertThat(judge(taxonomy, "Đồng chí Trưởng Công an phường").isUnclassified()).isTrue();
    assertThat(judge(taxonomy, "Trưởng Công an phường và Công an phường").topic()).isEqualTo("t");
    assertThat(
            judge(new SmallTaxonomy().topic("t", 1, 5, "bí thư").shield("Bí thư"), "Bí thư ờ")
                .isUnclassified())
        .as("a shield beats a rule of the same words")
        .isTrue();
  }

  @Test
  void aSentenceThatListsWhoAttendedCountsNothing() {
    SmallTaxonomy taxonomy = new SmallTaxonomy().topic("t", 1, 5, "Hội Nông dân");
    for (String opening :
        List.of(
            "Dự có",
            "Tham dự hội nghị có",
            "Cùng dự có",
            "Đến dự có",
            "Về dự có",
            "Dự và chủ trì có",
            "🔹 Dự buổi lễ,",
            "Thành phần tham dự:")) {
      assertThat(judge(taxonomy, "Chào cả nhà.\n" + opening + " đại diện Hội Nông dân.\nHết."))
          .as(opening)
          .matches(Verdict::isUnclassified);
    }
    assertThat(judge(taxonomy, "Chào cả nhà.\nDự án của Hội Nông dân ờ.").topic()).isEqualTo("t");
    assertThat(judge(taxonomy, "Chào cả nhà. Dự có ông A. Hội Nông dân ờ.").topic()).isEqualTo("t");
    assertThat(judge(taxonomy, "Chào! Hội nghị có sự tham dự của Hội Nông dân.").isUnclassified())
        .isTrue();
  }

  @Test
  void anAttendanceListGoesOnBeneathItsColon() {
    SmallTaxonomy taxonomy = new SmallTaxonomy().topic("t", 1, 5, "Hội Nông dân");

    assertThat(
            judge(taxonomy, "Chào.\nTham dự có:\n- Ông A, Đảng ủy\n- Bà B, Hội Nông dân\nHết ờ.")
                .isUnclassified())
        .isTrue();
    assertThat(judge(taxonomy, "Chào.\nTham dự có:\n- Ông A\nHội Nông dân ra mắt ờ.").topic())
        .isEqualTo("t");
  }

  @Test
  void aHeadlineListsNobody() {
    SmallTaxonomy taxonomy = new SmallTaxonomy().topic("t", 1, 5, "ngày hội");

    assertThat(judge(taxonomy, "Dự ngày hội ở tổ 3").topic()).isEqualTo("t");
    assertThat(taxonomy.matcher().match(new PostText("Dự ngày hội ờ", "Hết.", List.of())).topic())
        .isEqualTo("t");
  }

  @Test
  void withoutAccentsOnlyLongPhrasesAndAbbreviationsCountAndHalf() {
    SmallTaxonomy taxonomy =
        new SmallTaxonomy()
            .topic("long", 1, 5, "nghĩa vụ quân sự")
            .topic("short", 1, 5, "bầu cử")
            .topic("abbreviation", 1, 5, "VNeID");

    assertThat(judge(taxonomy, "kham nghia vu quan su").evidence())
        .containsExactly(
            new Evidence("long", "nghĩa vụ quân sự", "nghia vu quan su", Place.LEAD, 5));
    assertThat(judge(taxonomy, "bau cu bau cu").isUnclassified()).isTrue();
    assertThat(judge(taxonomy, "cai VNeID").topic()).isEqualTo("abbreviation");
    assertThat(judge(taxonomy, "Ờ, kham nghia vu quan su").isUnclassified())
        .as("one accent and the text is one with accents")
        .isTrue();
    assertThat(
            judge(
                    new SmallTaxonomy().topic("t", 1, 5, "nghĩa vụ quân sự"),
                    "la ".repeat(60) + "nghia vu quan su")
                .score())
        .as("half of 5, rounded up")
        .isEqualTo(3);
  }

  @Test
  void aHashtagCountsAsTheRuleThatNamesIt() {
    TopicMatcher matcher =
        new SmallTaxonomy()
            .topic("t", 1, 4, "#chuyendoiso")
            .topic("u", 1, 4, "chuyển đổi số")
            .matcher();

    assertThat(matcher.match(new PostText(null, null, List.of("ChuyenDoiSo"))).evidence())
        .containsExactly(new Evidence("t", "#chuyendoiso", "#ChuyenDoiSo", Place.HASHTAG, 4));
    assertThat(matcher.match(new PostText(null, "ờ #Chuyển_Đổi_Số", List.of())).topic())
        .isEqualTo("t");
  }

  @Test
  void aHashtagCountsAsThePhraseItSpells() {
    TopicMatcher matcher = new SmallTaxonomy().topic("t", 1, 5, "dân vận khéo").matcher();

    for (String hashtag :
        List.of(
            "#DanVanKheo",
            "danvankheo",
            "#DânVậnKhéo2026",
            "TuanLeDanVanKheo",
            "𝐃𝐚𝐧𝐕𝐚𝐧𝐊𝐡𝐞𝐨")) {
      assertThat(matcher.match(new PostText("ờ", "ờ", List.of(hashtag))).evidence())
          .as(hashtag)
          .hasSize(1)
          .allMatch(evidence -> evidence.points() == 5 && evidence.place() == Place.HASHTAG);
    }
  }

  @Test
  void anAddressOnTheWebIsNoText() {
    assertThat(finds("VNeID", "ờ https://vneid.gov.vn/cai-dat")).isFalse();
    assertThat(finds("VNeID", "ờ https://x.vn/ VNeID")).isTrue();
  }

  @Test
  void belowThreePointsAPostStaysUnclassifiedAndTheNearestTopicIsNamed() {
    Verdict verdict = judge(new SmallTaxonomy().topic("t", 1, 1, "chợ quê"), "chợ quê");

    assertThat(verdict.topic()).isEqualTo(Taxonomy.UNCLASSIFIED);
    assertThat(verdict.score()).isZero();
    assertThat(verdict.second()).isEqualTo("t");
    assertThat(verdict.secondScore()).isEqualTo(2);
    assertThat(judge(new SmallTaxonomy().topic("t", 1, 3, "chợ"), LONG_OPENING + "chợ").topic())
        .isEqualTo("t");
  }

  @Test
  void whereTwoTopicsHaveAsManyPointsTheLargerPriorityDecidesAndItIsClose() {
    Verdict tie =
        judge(new SmallTaxonomy().topic("a", 1, 3, "chợ").topic("b", 2, 3, "quê"), "chợ quê");

    assertThat(tie)
        .extracting(Verdict::topic, Verdict::close, Verdict::second, Verdict::secondScore)
        .containsExactly("b", true, "a", 6);
    Verdict equal =
        judge(new SmallTaxonomy().topic("b", 2, 3, "chợ").topic("a", 2, 3, "quê"), "chợ quê");
    assertThat(equal.topic()).as("then the smaller id").isEqualTo("a");
    Verdict ahead =
        judge(new SmallTaxonomy().topic("a", 1, 4, "chợ").topic("b", 9, 3, "quê"), "chợ quê");
    assertThat(ahead).extracting(Verdict::topic, Verdict::close).containsExactly("a", false);
  }

  @Test
  void evidenceShowsTheWordsAsTheyStandInThePost() {
    Verdict verdict =
        judge(
            new SmallTaxonomy().topic("t", 1, 5, "phòng chống … ma túy"),
            "🚨 𝐏𝐡𝐨̀𝐧𝐠, chống tệ nạn MA TUÝ!");

    assertThat(verdict.evidence())
        .extracting(Evidence::rule, Evidence::found)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "phòng chống … ma túy", "𝐏𝐡𝐨̀𝐧𝐠, chống tệ nạn MA TUÝ"));
  }

  @Test
  void nothingToReadIsUnclassified() {
    Verdict verdict =
        new SmallTaxonomy()
            .topic("t", 1, 5, "x", "…", "!!", "#")
            .matcher()
            .match(new PostText(null, null, List.of()));

    assertThat(verdict).isEqualTo(new Verdict("unclassified", 0, false, null, 0, List.of()));
  }
}
