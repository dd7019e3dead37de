@org.jspecify.annotations.NullMarked
package org.viewledger.local.ledger;
