/** How Kafka and ClickHouse are reached. */
@NullMarked
package org.viewledger.stream.access;

import org.jspecify.annotations.NullMarked;
