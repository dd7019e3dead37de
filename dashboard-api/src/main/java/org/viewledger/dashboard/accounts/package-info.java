/** Who may ask: tokens, the one-time password, sessions. Knows no HTTP. */
@NullMarked
package org.viewledger.dashboard.accounts;

import org.jspecify.annotations.NullMarked;
