package org.viewledger.local.demo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PostKey;

/**
 * A made-up post: everything about it but its readings.
 *
 * @param publishedAt when it truly was published
 * @param publicationKnown whether the platform tells
 * @param firstSeen before this nothing was read
 * @param removedAt when it went away, null while it is live
 * @param boosted whether the page paid for a part of its views
 * @param sameAs the key of the post that carries the same content elsewhere
 */
record DemoPost(
    DemoChannel channel,
    PostKey key,
    DemoTitles.Filled words,
    String kind,
    Instant publishedAt,
    boolean publicationKnown,
    Instant firstSeen,
    @Nullable Instant removedAt,
    boolean shared,
    boolean boosted,
    @Nullable String sameAs,
    ViewCurve curve,
    long seed) {

  Duration ageAt(Instant instant) {
    return Duration.between(publishedAt, instant);
  }

  DemoPost withCurve(ViewCurve other) {
    return new DemoPost(
        channel,
        key,
        words,
        kind,
        publishedAt,
        publicationKnown,
        firstSeen,
        removedAt,
        shared,
        boosted,
        sameAs,
        other,
        seed);
  }
}
