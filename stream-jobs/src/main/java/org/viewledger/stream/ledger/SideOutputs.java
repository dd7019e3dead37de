package org.viewledger.stream.ledger;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;
import org.viewledger.stream.ledger.accounts.BookTransfer;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.TaxonomyFact;
import org.viewledger.stream.ledger.tables.TopicChange;
import org.viewledger.stream.records.DeadLetter;

/** What the operators give out beside rows. */
final class SideOutputs {
  static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));
  static final OutputTag<PostFact> FACTS =
      new OutputTag<>("facts", TypeInformation.of(PostFact.class));
  static final OutputTag<PostFact> ALIAS_FACTS =
      new OutputTag<>("alias-facts", TypeInformation.of(PostFact.class));
  static final OutputTag<PostFact> TEXTS =
      new OutputTag<>("texts", TypeInformation.of(PostFact.class));
  static final OutputTag<TaxonomyFact> TAXONOMIES =
      new OutputTag<>("taxonomies", TypeInformation.of(TaxonomyFact.class));
  static final OutputTag<PostFact> DECISIONS =
      new OutputTag<>("decisions", TypeInformation.of(PostFact.class));
  static final OutputTag<BookTransfer> TRANSFERS =
      new OutputTag<>("transfers", TypeInformation.of(BookTransfer.class));
  static final OutputTag<TopicChange> CHANGES =
      new OutputTag<>("changes", TypeInformation.of(TopicChange.class));

  private SideOutputs() {}
}
