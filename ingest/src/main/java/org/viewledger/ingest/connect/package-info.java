/** The connectors as Kafka Connect sees them: thin shells round the poll loop. */
@NullMarked
package org.viewledger.ingest.connect;

import org.jspecify.annotations.NullMarked;
