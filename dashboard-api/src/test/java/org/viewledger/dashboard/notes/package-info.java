@NullMarked
package org.viewledger.dashboard.notes;

import org.jspecify.annotations.NullMarked;
