@NullMarked
package org.viewledger.ingest.poll;

import org.jspecify.annotations.NullMarked;
