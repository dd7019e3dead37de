/** Walking through a listing that a platform gives out piece by piece. */
@NullMarked
package org.viewledger.ingest.paging;

import org.jspecify.annotations.NullMarked;
