/**
 * The faces that are embedded on paper: Liberation Serif, whose letters are as wide as those of
 * Times New Roman, so that lines break where Word breaks them.
 */
@NullMarked
package org.viewledger.dashboard.reports.fonts;

import org.jspecify.annotations.NullMarked;
