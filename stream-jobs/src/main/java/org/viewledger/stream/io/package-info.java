/**
 * The ends of the job: Kafka in, dead letters out, and the sink that commits cuts to ClickHouse.
 */
@NullMarked
package org.viewledger.stream.io;

import org.jspecify.annotations.NullMarked;
