@NullMarked
package org.viewledger.ingest.facebook;

import org.jspecify.annotations.NullMarked;
