/** Figures as a table, as plots, as JSON and as a section of a page. */
@NullMarked
package org.viewledger.bench.report;

import org.jspecify.annotations.NullMarked;
