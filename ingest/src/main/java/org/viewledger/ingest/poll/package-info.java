/** When which post is read, and the loop that does it, the same for every platform. */
@NullMarked
package org.viewledger.ingest.poll;

import org.jspecify.annotations.NullMarked;
