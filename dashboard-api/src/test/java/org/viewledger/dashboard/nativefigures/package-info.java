@NullMarked
package org.viewledger.dashboard.nativefigures;

import org.jspecify.annotations.NullMarked;
