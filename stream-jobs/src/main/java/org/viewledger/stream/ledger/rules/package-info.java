/** The accounting rules: points become balances, balances become the figures of days. */
@NullMarked
package org.viewledger.stream.ledger.rules;

import org.jspecify.annotations.NullMarked;
