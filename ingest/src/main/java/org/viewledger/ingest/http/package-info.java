/** Requests to a platform and what became of them, without any platform's own words. */
@NullMarked
package org.viewledger.ingest.http;

import org.jspecify.annotations.NullMarked;
