/** Pages of reports: the list, one report with its paragraph, targets, the superior's form. */
@NullMarked
package org.viewledger.dashboard.pages.reports;

import org.jspecify.annotations.NullMarked;
