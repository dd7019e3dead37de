package org.viewledger.dashboard.query;

import java.util.Optional;
import org.viewledger.contract.PostKey;

/**
 * Where the next page of a list begins: after this post.
 *
 * @param value the sorted value of that post (milliseconds for an instant), empty where it has none
 */
public record PostCursor(Optional<Long> value, PostKey post) {}
