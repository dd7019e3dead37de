@NullMarked
package org.viewledger.dashboard.reports;

import org.jspecify.annotations.NullMarked;
