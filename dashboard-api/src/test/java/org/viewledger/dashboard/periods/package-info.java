@NullMarked
package org.viewledger.dashboard.periods;

import org.jspecify.annotations.NullMarked;
