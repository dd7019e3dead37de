package org.viewledger.stream.ledger.topics;

import java.util.Locale;
import org.viewledger.contract.PostKey;
import org.viewledger.stream.rows.RowBinary;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;
import org.viewledger.topics.Evidence;
import org.viewledger.topics.PostText;
import org.viewledger.topics.TopicMatcher;
import org.viewledger.topics.Verdict;

/** The row of {@code classification}: what rules made of words, and why. */
final class ClassificationRow {
  private ClassificationRow() {}

  static TableRow of(PostKey post, PostText text, Rules rules, Verdict verdict) {
    return new RowBinary(Table.CLASSIFICATION)
        .text(post.platform())
        .text(post.pageId())
        .text(post.postId())
        .text(text.digest())
        .text(rules.unit())
        .uint32(rules.version())
        .uint32(TopicMatcher.VERSION)
        .instant(rules.recordedAt())
        .key()
        .text(verdict.topic())
        .uint32(verdict.score())
        .bool(verdict.close())
        .nullableText(verdict.second())
        .uint32(verdict.secondScore())
        .list(verdict.evidence(), ClassificationRow::evidence)
        .row();
  }

  private static void evidence(RowBinary row, Evidence each) {
    row.text(each.topic())
        .text(each.rule())
        .text(each.found())
        .text(each.place().name().toLowerCase(Locale.ROOT))
        .uint32(each.points());
  }
}
