/**
 * What a post is about, decided by phrases, hashtags and weights that a person can read. The rules
 * of matching stand in {@code docs/topics.md}.
 */
@NullMarked
package org.viewledger.topics;

import org.jspecify.annotations.NullMarked;
