/**
 * What is kept of a post and how facts of it come together, whatever the order in which they
 * arrive.
 */
@NullMarked
package org.viewledger.stream.ledger.book;

import org.jspecify.annotations.NullMarked;
