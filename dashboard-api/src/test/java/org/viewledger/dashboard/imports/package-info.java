@NullMarked
package org.viewledger.dashboard.imports;

import org.jspecify.annotations.NullMarked;
