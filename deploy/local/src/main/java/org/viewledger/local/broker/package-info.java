/** The Kafka broker of the one machine. */
@NullMarked
package org.viewledger.local.broker;

import org.jspecify.annotations.NullMarked;
