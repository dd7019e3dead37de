@NullMarked
package org.viewledger.dashboard.themes;

import org.jspecify.annotations.NullMarked;
