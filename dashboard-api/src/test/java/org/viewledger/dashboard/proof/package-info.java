@NullMarked
package org.viewledger.dashboard.proof;

import org.jspecify.annotations.NullMarked;
