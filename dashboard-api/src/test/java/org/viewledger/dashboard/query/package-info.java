@NullMarked
package org.viewledger.dashboard.query;

import org.jspecify.annotations.NullMarked;
