package org.viewledger.ingest.files;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PostKey;

/**
 * A post that the ledger has, as far as a file's rows are matched with it.
 *
 * @param aliases its other ids
 * @param publishedAt null where it is unknown
 */
public record KnownPost(PostKey key, Set<String> aliases, @Nullable Instant publishedAt) {
  public KnownPost {
    aliases = Set.copyOf(aliases);
  }
}
