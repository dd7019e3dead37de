/** The ledger job: its settings, its graph and how it is started. */
@NullMarked
package org.viewledger.stream;

import org.jspecify.annotations.NullMarked;
