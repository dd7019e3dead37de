package org.viewledger.dashboard.tagging;

import java.util.List;
import org.viewledger.contract.Taxonomy;

/** Small taxonomies for the tests of drafts. */
final class DraftsByHand {
  private DraftsByHand() {}

  static Taxonomy.Rule phrase(String words, int weight) {
    return new Taxonomy.Rule(words, null, weight);
  }

  static Taxonomy.Topic topic(String id, String name, Taxonomy.Rule... rules) {
    return new Taxonomy.Topic(id, name, null, null, 10, List.of(rules));
  }

  static TaxonomyDraft draft(int base, Taxonomy.Topic... topics) {
    return new TaxonomyDraft("all", base, List.of(topics), List.of("Bí thư Đảng ủy"), List.of());
  }

  /** Version 3: two topics with a rule each. */
  static TaxonomyDraft three() {
    return draft(
        3,
        topic("dang", "Xây dựng Đảng", phrase("sinh hoạt chi bộ", 5)),
        topic("van-hoa", "Văn hóa", phrase("lễ hội", 3)));
  }
}
