@NullMarked
package org.viewledger.dashboard.closings;

import org.jspecify.annotations.NullMarked;
