/** The accounts that are read: from the settings to connectors that run. */
@NullMarked
package org.viewledger.local.sources;

import org.jspecify.annotations.NullMarked;
