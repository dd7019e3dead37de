@NullMarked
package org.viewledger.dashboard.wording;

import org.jspecify.annotations.NullMarked;
