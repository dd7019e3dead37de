package org.viewledger.ingest.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostRecord;

/**
 * What an answer tells of one post.
 *
 * @param publishedAt null where the platform does not say
 * @param facts what is known of the post; null where the answer told only counts
 * @param reading its counts; null where the answer told none
 */
public record Seen(
    String postId,
    @Nullable Instant publishedAt,
    @Nullable PostRecord facts,
    @Nullable Observation reading) {}
