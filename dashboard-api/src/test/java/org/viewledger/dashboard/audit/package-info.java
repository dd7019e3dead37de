@NullMarked
package org.viewledger.dashboard.audit;

import org.jspecify.annotations.NullMarked;
