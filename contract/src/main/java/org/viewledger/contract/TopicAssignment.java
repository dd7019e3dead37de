package org.viewledger.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's word on what a post is about, or its withdrawal. Of a post's assignments the latest
 * stands, as a whole; it beats the rules until a later one withdraws it.
 *
 * @param primaryTopic a topic's id, null where the record sets labels only and leaves the primary
 *     topic to the rules
 * @param labels ids of secondary labels
 * @param by the member of staff who says so
 * @param withdrawn whether the post goes back to what the rules say
 */
public record TopicAssignment(
    PostKey post,
    @Nullable String primaryTopic,
    List<String> labels,
    String by,
    @Nullable String reason,
    Instant recordedAt,
    boolean withdrawn)
    implements Event {
  public TopicAssignment {
    labels = List.copyOf(labels);
  }

  @Override
  public String key() {
    return post.text();
  }

  @Override
  public String topic() {
    return Topics.TOPIC_ASSIGNMENTS;
  }
}
