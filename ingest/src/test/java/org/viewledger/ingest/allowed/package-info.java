@NullMarked
package org.viewledger.ingest.allowed;

import org.jspecify.annotations.NullMarked;
