/** The only user of Kafka: records into the log, and how far the log reaches. */
@NullMarked
package org.viewledger.dashboard.records;

import org.jspecify.annotations.NullMarked;
