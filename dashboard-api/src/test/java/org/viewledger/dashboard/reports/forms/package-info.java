@NullMarked
package org.viewledger.dashboard.reports.forms;

import org.jspecify.annotations.NullMarked;
