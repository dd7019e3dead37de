@NullMarked
package org.viewledger.ingest.paging;

import org.jspecify.annotations.NullMarked;
