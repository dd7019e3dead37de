@NullMarked
package org.viewledger.dashboard;

import org.jspecify.annotations.NullMarked;
