/**
 * The self-check: a produced file is read back as anybody's file would be, and measured against the
 * rules' data; every deviation says what was expected and what is there.
 */
@NullMarked
package org.viewledger.dashboard.reports.check;

import org.jspecify.annotations.NullMarked;
