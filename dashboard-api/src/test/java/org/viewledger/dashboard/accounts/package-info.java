/** Rules of who may come in, and the store of accounts. */
@NullMarked
package org.viewledger.dashboard.accounts;

import org.jspecify.annotations.NullMarked;
