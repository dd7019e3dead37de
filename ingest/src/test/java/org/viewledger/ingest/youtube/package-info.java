@NullMarked
package org.viewledger.ingest.youtube;

import org.jspecify.annotations.NullMarked;
