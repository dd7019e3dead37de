@NullMarked
package org.viewledger.ingest.tokens;

import org.jspecify.annotations.NullMarked;
