@NullMarked
package org.viewledger.dashboard.reports.check;

import org.jspecify.annotations.NullMarked;
