@NullMarked
package org.viewledger.dashboard.reports.flow;

import org.jspecify.annotations.NullMarked;
