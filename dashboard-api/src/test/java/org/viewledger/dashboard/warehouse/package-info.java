@NullMarked
package org.viewledger.dashboard.warehouse;

import org.jspecify.annotations.NullMarked;
