/** Records that could not be read, sent to their topic again when the reader has learnt them. */
@NullMarked
package org.viewledger.dashboard.redrive;

import org.jspecify.annotations.NullMarked;
