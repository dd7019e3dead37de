/**
 * Which taxonomy is in force for a post, what it makes of the post's words, and what is kept to
 * tell when that changes. Flink does not occur here.
 */
@NullMarked
package org.viewledger.stream.ledger.topics;

import org.jspecify.annotations.NullMarked;
