@NullMarked
package org.viewledger.ingest.tiktok;

import org.jspecify.annotations.NullMarked;
