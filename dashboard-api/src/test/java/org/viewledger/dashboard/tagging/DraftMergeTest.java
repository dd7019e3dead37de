package org.viewledger.dashboard.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.tagging.DraftsByHand.draft;
import static org.viewledger.dashboard.tagging.DraftsByHand.phrase;
import static org.viewledger.dashboard.tagging.DraftsByHand.three;
import static org.viewledger.dashboard.tagging.DraftsByHand.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Taxonomy;

/** A draft and a version that somebody published meanwhile. */
final class DraftMergeTest {
  @Test
  void whatEachChangedAloneIsKept() throws Exception {
    TaxonomyDraft mine = DraftEdit.rule(three(), "van-hoa", "#tet", 4);
    TaxonomyDraft theirs =
        draft(
            4,
            topic(
                "dang", "Xây dựng Đảng", phrase("sinh hoạt chi bộ", 5), phrase("kết nạp đảng", 4)),
            topic("van-hoa", "Văn hóa", phrase("lễ hội", 3)));

    DraftMerge.Merged merged = DraftMerge.of(three(), mine, theirs);

    assertThat(merged.clashes()).isEmpty();
    assertThat(merged.draft().base()).isEqualTo(4);
    assertThat(words(merged.draft(), "dang")).containsExactly("sinh hoạt chi bộ", "kết nạp đảng");
    assertThat(words(merged.draft(), "van-hoa")).containsExactly("lễ hội", "#tet");
  }

  @Test
  void whereBothChangedTheSameTheDraftStandsAndIsNamed() throws Exception {
    TaxonomyDraft mine = DraftEdit.rule(three(), "van-hoa", "lễ hội", 9);
    TaxonomyDraft theirs =
        draft(
            4,
            topic("dang", "Xây dựng Đảng", phrase("sinh hoạt chi bộ", 5)),
            topic("van-hoa", "Văn hóa", phrase("lễ hội", 1)));

    DraftMerge.Merged merged = DraftMerge.of(three(), mine, theirs);

    assertThat(merged.clashes()).containsExactly("lễ hội");
    assertThat(merged.draft().topics().get(1).rules()).containsExactly(phrase("lễ hội", 9));
  }

  @Test
  void bothMakingTheSameChangeIsNoClash() throws Exception {
    TaxonomyDraft mine = DraftEdit.rule(three(), "van-hoa", "lễ hội", 9);
    TaxonomyDraft same = again(4, mine);

    assertThat(DraftMerge.of(three(), mine, same).clashes()).isEmpty();
  }

  @Test
  void whatOneRemovedAndTheOtherLeftAloneIsGone() throws Exception {
    TaxonomyDraft mine = DraftEdit.withoutRule(three(), "dang", "Sinh hoạt chi bộ");
    DraftMerge.Merged merged = DraftMerge.of(three(), mine, again(4, three()));
    assertThat(words(merged.draft(), "dang")).isEmpty();

    TaxonomyDraft theirs = again(4, DraftEdit.withoutShield(three(), "bí thư đảng ủy"));
    assertThat(DraftMerge.of(three(), three(), theirs).draft().shield()).isEmpty();
  }

  @Test
  void rulesOfATopicThatTheOtherRemovedAreNamedAndDoNotComeBack() throws Exception {
    TaxonomyDraft mine = DraftEdit.rule(three(), "van-hoa", "liên hoan", 2);
    TaxonomyDraft theirs = again(4, DraftEdit.withoutTopic(three(), "van-hoa"));

    DraftMerge.Merged merged = DraftMerge.of(three(), mine, theirs);

    assertThat(merged.draft().topics()).extracting(Taxonomy.Topic::id).containsExactly("dang");
    assertThat(merged.clashes()).containsExactly("liên hoan");
  }

  /** Whoever changes nothing gets the other's version, whatever it is. */
  @Test
  void mergingWithNoChangeGivesTheOther() throws Exception {
    long seed = 20_261_122L;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      TaxonomyDraft theirs = again(4, changed(three(), random));
      TaxonomyDraft mine = changed(three(), random);
      assertThat(DraftMerge.of(three(), three(), theirs).draft())
          .as("seed %s round %s", seed, round)
          .isEqualTo(theirs);
      DraftMerge.Merged back = DraftMerge.of(three(), mine, again(4, three()));
      assertThat(TaxonomyDifference.between(back.draft(), again(4, mine)))
          .as("seed %s round %s", seed, round)
          .isEmpty();
      assertThat(back.clashes()).isEmpty();
    }
  }

  private static TaxonomyDraft changed(TaxonomyDraft draft, Random random) throws Exception {
    TaxonomyDraft changed = draft;
    for (int i = random.nextInt(4); i > 0; i--) {
      String topic = random.nextBoolean() ? "dang" : "van-hoa";
      changed =
          switch (random.nextInt(5)) {
            case 0 ->
                DraftEdit.rule(changed, topic, "cụm " + random.nextInt(3), 1 + random.nextInt(9));
            case 1 -> DraftEdit.withoutRule(changed, topic, "lễ hội");
            case 2 -> DraftEdit.shield(changed, "chức danh " + random.nextInt(3));
            case 3 -> DraftEdit.label(changed, "", "Nhãn " + random.nextInt(3), null, null);
            default -> DraftEdit.topic(changed, topic, "Tên " + random.nextInt(3), null, null, 7);
          };
    }
    return changed;
  }

  private static TaxonomyDraft again(int base, TaxonomyDraft draft) {
    return new TaxonomyDraft(draft.unit(), base, draft.topics(), draft.shield(), draft.labels());
  }

  private static List<String> words(TaxonomyDraft draft, String topic) {
    List<String> words = new ArrayList<>();
    draft.topics().stream()
        .filter(each -> each.id().equals(topic))
        .flatMap(each -> each.rules().stream())
        .forEach(rule -> words.add(RuleWords.of(rule)));
    return words;
  }
}
