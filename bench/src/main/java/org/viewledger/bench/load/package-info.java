/** The readings that all variants book: made from a seed, put into Kafka once. */
@NullMarked
package org.viewledger.bench.load;

import org.jspecify.annotations.NullMarked;
