@NullMarked
package org.viewledger.dashboard.reports.fonts;

import org.jspecify.annotations.NullMarked;
