@NullMarked
package org.viewledger.dashboard.reports.rules;

import org.jspecify.annotations.NullMarked;
