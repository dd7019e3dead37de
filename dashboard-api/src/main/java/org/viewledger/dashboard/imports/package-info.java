/** Files and recorded records in, and the accounts of what was taken and what was not. */
@NullMarked
package org.viewledger.dashboard.imports;

import org.jspecify.annotations.NullMarked;
