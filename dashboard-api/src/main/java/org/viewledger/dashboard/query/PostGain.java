package org.viewledger.dashboard.query;

/** A post and what it gained in a period: the in-period basis, one post at a time. */
public record PostGain(PostRow post, Figure figure) {}
