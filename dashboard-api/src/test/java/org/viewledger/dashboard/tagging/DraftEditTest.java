package org.viewledger.dashboard.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.viewledger.dashboard.tagging.DraftsByHand.three;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.TopicTold;

/** One change of a draft at a time. */
final class DraftEditTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void aNewTopicGetsAnIdFromItsNameThatIsNotTaken() throws Exception {
    TaxonomyDraft draft = DraftEdit.topic(three(), "", "Chuyển đổi số", "Digital", null, 50);
    draft = DraftEdit.topic(draft, "", "CHUYỂN ĐỔI SỐ!", null, null, 40);

    assertThat(draft.topics())
        .extracting(Taxonomy.Topic::id)
        .containsExactly("dang", "van-hoa", "chuyen-doi-so", "chuyen-doi-so-2");
    assertThat(DraftEdit.slug("…", Set.of("moi"))).isEqualTo("moi-2");
  }

  @Test
  void changingATopicKeepsItsRulesAndChangingARuleKeepsItsPlace() throws Exception {
    TaxonomyDraft draft = DraftEdit.topic(three(), "dang", "Đảng", null, "gồm", 99);
    assertThat(draft.topics().get(0).rules()).hasSize(1);
    assertThat(draft.topics().get(0).about()).isEqualTo("gồm");

    draft = DraftEdit.rule(draft, "dang", "kết nạp", 4);
    draft = DraftEdit.rule(draft, "dang", "SINH HOẠT CHI BỘ", 8);
    assertThat(draft.topics().get(0).rules())
        .extracting(rule -> RuleWords.of(rule) + ' ' + rule.weight())
        .containsExactly("SINH HOẠT CHI BỘ 8", "kết nạp 4");
  }

  @Test
  void whatTheContractWouldRefuseIsRefusedAtOnce() {
    assertThatThrownBy(() -> DraftEdit.rule(three(), "dang", "…", 5))
        .isInstanceOf(TaxonomyRefusedException.class);
    assertThatThrownBy(() -> DraftEdit.rule(three(), "dang", "họp", 101))
        .isInstanceOf(TaxonomyRefusedException.class);
    assertThatThrownBy(
            () ->
                DraftEdit.label(
                    three(), "", "Tết", LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)))
        .isInstanceOf(TaxonomyRefusedException.class);
    assertThatThrownBy(
            () -> DraftEdit.withoutTopic(DraftEdit.withoutTopic(three(), "dang"), "van-hoa"))
        .isInstanceOf(TaxonomyRefusedException.class);
  }

  @Test
  void differencesAreNamedOneByOne() throws Exception {
    TaxonomyDraft draft = DraftEdit.rule(three(), "van-hoa", "lễ hội", 7);
    draft = DraftEdit.withoutRule(draft, "dang", "sinh hoạt chi bộ");
    draft = DraftEdit.rule(draft, "dang", "#daihoi", 6);
    draft = DraftEdit.label(draft, "", "Tết", LocalDate.of(2027, 1, 20), null);

    assertThat(TaxonomyDifference.between(three(), draft))
        .extracting(
            c ->
                c.kind()
                    + ' '
                    + c.how()
                    + ' '
                    + c.topic()
                    + ' '
                    + c.name()
                    + ' '
                    + c.before()
                    + '>'
                    + c.after())
        .containsExactly(
            "rule ADDED dang #daihoi >6",
            "rule CHANGED van-hoa lễ hội 3>7",
            "rule REMOVED dang sinh hoạt chi bộ 5>",
            "label ADDED  Tết >Tết · 2027-01-20");
    assertThat(TaxonomyDifference.between(draft, draft)).isEmpty();
  }

  @Test
  void aTextIsTriedOnTheDraftsRules() throws Exception {
    TopicTold.ByRules told = Trial.of(three(), "Chi bộ 3 sinh hoạt chi bộ thường kỳ", NOW);

    assertThat(told.topic()).isEqualTo("dang");
    assertThat(told.evidence())
        .extracting(TopicTold.Because::found)
        .containsExactly("sinh hoạt chi bộ");
    assertThat(Trial.of(three(), "Trời mưa", NOW).topic()).isEqualTo(Taxonomy.UNCLASSIFIED);
  }

  @Test
  void eachPersonHasADraftOfTheirOwnThatComesBackAsItWas() throws Exception {
    try (PeopleStore store = PeopleForTests.open("drafts")) {
      Drafts drafts = new Drafts(store, Clock.fixed(NOW, ZoneOffset.UTC));
      TaxonomyDraft mine =
          DraftEdit.label(
              DraftEdit.rule(three(), "van-hoa", "#tet", 4),
              "",
              "Tết",
              LocalDate.of(2027, 1, 20),
              null);
      drafts.keep("lan", three());
      drafts.keep("lan", mine);

      assertThat(drafts.of("lan", "all")).contains(mine);
      assertThat(drafts.of("minh", "all")).isEmpty();
      drafts.discard("lan", "all");
      assertThat(drafts.of("lan", "all")).isEmpty();

      drafts.published("all", 4, "lan", "thêm thẻ Tết");
      assertThat(Optional.ofNullable(drafts.history("all").get(4)))
          .contains(new Drafts.Published("lan", "thêm thẻ Tết", NOW));
      assertThat(drafts.history("other")).isEmpty();
    }
  }
}
