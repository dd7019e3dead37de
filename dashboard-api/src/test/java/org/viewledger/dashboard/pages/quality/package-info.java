@NullMarked
package org.viewledger.dashboard.pages.quality;

import org.jspecify.annotations.NullMarked;
