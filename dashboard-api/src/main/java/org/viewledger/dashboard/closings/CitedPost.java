package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import org.viewledger.contract.PostKey;

/** A post behind a cited figure and its part in it; the parts of all posts add up to the figure. */
public record CitedPost(PostKey post, BigInteger value) {}
