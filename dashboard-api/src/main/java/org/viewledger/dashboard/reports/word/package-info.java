/**
 * A document as Word: WordprocessingML as Word itself would write it, so that it is edited like any
 * other: named styles, ordinary tables and paragraphs, no text boxes, nothing locked.
 */
@NullMarked
package org.viewledger.dashboard.reports.word;

import org.jspecify.annotations.NullMarked;
