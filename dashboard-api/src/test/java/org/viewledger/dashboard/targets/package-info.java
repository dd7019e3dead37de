@NullMarked
package org.viewledger.dashboard.targets;

import org.jspecify.annotations.NullMarked;
