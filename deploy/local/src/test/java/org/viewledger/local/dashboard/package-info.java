@NullMarked
package org.viewledger.local.dashboard;

import org.jspecify.annotations.NullMarked;
