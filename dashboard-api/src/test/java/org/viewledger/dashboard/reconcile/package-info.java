@NullMarked
package org.viewledger.dashboard.reconcile;

import org.jspecify.annotations.NullMarked;
