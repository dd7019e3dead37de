/** The file viewledger.yaml as typed values. */
@NullMarked
package org.viewledger.local.settings;

import org.jspecify.annotations.NullMarked;
