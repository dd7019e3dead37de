@NullMarked
package org.viewledger.local.ledger;

import org.jspecify.annotations.NullMarked;
