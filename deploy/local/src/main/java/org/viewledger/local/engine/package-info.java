/** The ClickHouse engine of the one machine, kept alive. */
@NullMarked
package org.viewledger.local.engine;

import org.jspecify.annotations.NullMarked;
