@NullMarked
package org.viewledger.local.sources;

import org.jspecify.annotations.NullMarked;
