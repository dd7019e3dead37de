@NullMarked
package org.viewledger.ingest;

import org.jspecify.annotations.NullMarked;
