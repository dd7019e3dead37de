/** A document's annexes as a workbook and as text for spreadsheets. */
@NullMarked
package org.viewledger.dashboard.reports.sheets;

import org.jspecify.annotations.NullMarked;
