@NullMarked
package org.viewledger.dashboard.compared;

import org.jspecify.annotations.NullMarked;
