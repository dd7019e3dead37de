/**
 * The superior's form: an XLSX of theirs opened with care, its cells listed with the words round
 * them, given figures written in, and everything else left as it was.
 */
@NullMarked
package org.viewledger.dashboard.reports.forms;

import org.jspecify.annotations.NullMarked;
