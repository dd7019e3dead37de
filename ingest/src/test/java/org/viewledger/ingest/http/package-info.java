@NullMarked
package org.viewledger.ingest.http;

import org.jspecify.annotations.NullMarked;
