/**
 * Official reports: what one says as a value ({@link org.viewledger.dashboard.reports.Document}),
 * written as Word, PDF, workbook and text by rules kept as data, and checked against them. Pure:
 * knows neither HTTP nor SQL nor clock.
 */
@NullMarked
package org.viewledger.dashboard.reports;

import org.jspecify.annotations.NullMarked;
