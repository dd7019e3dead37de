package org.viewledger.stream.ledger.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.topics.PostText;

/**
 * The fields of a post, merged one by one: a person's word before the platform's before a file's,
 * then the later, then the larger.
 */
public final class MergedFields {
  private final PostFields[] byRank;

  MergedFields(PostFields person, PostFields platform, PostFields file) {
    byRank = new PostFields[] {person, platform, file};
  }

  /** What stands of a field, null where nobody said anything. */
  public @Nullable Said said(PostField field) {
    for (PostFields fields : byRank) {
      Said said = fields.of(field);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  /** A field's texts, null where it is unknown. */
  public @Nullable List<String> texts(PostField field) {
    Said said = said(field);
    return said == null ? null : said.texts();
  }

  /** The text of a field of one text, null where it is unknown. */
  public @Nullable String text(PostField field) {
    List<String> texts = texts(field);
    return texts == null ? null : texts.get(0);
  }

  /** What the topics' rules read. */
  public PostText words() {
    List<String> hashtags = texts(PostField.HASHTAGS);
    return new PostText(
        text(PostField.TITLE), text(PostField.TEXT), hashtags == null ? List.of() : hashtags);
  }

  /** Epoch ms, null where it is unknown. */
  public @Nullable Long publishedAt() {
    String digits = text(PostField.PUBLISHED_AT);
    return digits == null ? null : Long.valueOf(digits);
  }
}
