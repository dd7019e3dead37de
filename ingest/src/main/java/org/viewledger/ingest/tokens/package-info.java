/**
 * Access tokens that end and refresh tokens that rotate: kept, renewed in the right order, watched,
 * and never shown. Knows no platform and no Kafka.
 */
@NullMarked
package org.viewledger.ingest.tokens;

import org.jspecify.annotations.NullMarked;
