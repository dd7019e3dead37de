@NullMarked
package org.viewledger.dashboard.reports.pdf;

import org.jspecify.annotations.NullMarked;
