/** What changes in the tables when a post's book changes. */
@NullMarked
package org.viewledger.stream.ledger.tables;

import org.jspecify.annotations.NullMarked;
