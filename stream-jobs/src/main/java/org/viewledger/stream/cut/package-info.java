/** Cuts: their numbers, their table, and how the job starts from what a crash left. */
@NullMarked
package org.viewledger.stream.cut;

import org.jspecify.annotations.NullMarked;
