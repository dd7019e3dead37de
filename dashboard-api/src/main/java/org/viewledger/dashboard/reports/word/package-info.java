@NullMarked
package org.viewledger.dashboard.reports.word;

import org.jspecify.annotations.NullMarked;
