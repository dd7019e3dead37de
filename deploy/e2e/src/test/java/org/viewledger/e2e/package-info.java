/** The whole system in processes of its own, used, broken and started again. */
@NullMarked
package org.viewledger.e2e;

import org.jspecify.annotations.NullMarked;
