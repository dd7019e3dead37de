@NullMarked
package org.viewledger.dashboard.reports.sheets;

import org.jspecify.annotations.NullMarked;
