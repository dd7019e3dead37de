@NullMarked
package org.viewledger.ingest.zalo;

import org.jspecify.annotations.NullMarked;
