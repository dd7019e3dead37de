package org.viewledger.dashboard.query;

import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PostKey;

/**
 * What a post says and has, for trying rules on it.
 *
 * @param topic its primary topic now
 * @param assigned whether a person gave it that topic, so that no rule moves it
 * @param views all that it has, empty where it has no figure
 */
public record PostWords(
    PostKey key,
    String topic,
    boolean assigned,
    Optional<String> title,
    Optional<String> text,
    List<String> hashtags,
    Optional<Long> views) {
  public PostWords {
    hashtags = List.copyOf(hashtags);
  }
}
