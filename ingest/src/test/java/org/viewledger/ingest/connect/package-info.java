@NullMarked
package org.viewledger.ingest.connect;

import org.jspecify.annotations.NullMarked;
