package org.viewledger.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what one import or typed submission said of one post, as far as recorded by then.
 *
 * @param withdraws the source taken back, {@code import/SHA} or {@code manual/ID}
 * @param recordedAt readings and records of that source with a {@code recordedAt} at or before this
 *     are void, whatever the order of arrival
 * @param by who withdrew it
 */
public record Withdrawal(
    PostKey post, String withdraws, Instant recordedAt, String by, @Nullable String reason)
    implements Event {
  @Override
  public String key() {
    return post.text();
  }

  @Override
  public String topic() {
    return Topics.WITHDRAWALS;
  }
}
