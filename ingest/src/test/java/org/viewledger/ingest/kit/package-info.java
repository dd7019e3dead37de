@NullMarked
package org.viewledger.ingest.kit;

import org.jspecify.annotations.NullMarked;
