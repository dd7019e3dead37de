/** Pages of accounts: who may come in, own devices, share links, tokens, and what is where. */
@NullMarked
package org.viewledger.dashboard.pages.accounts;

import org.jspecify.annotations.NullMarked;
