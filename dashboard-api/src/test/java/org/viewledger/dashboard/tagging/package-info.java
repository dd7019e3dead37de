@NullMarked
package org.viewledger.dashboard.tagging;

import org.jspecify.annotations.NullMarked;
