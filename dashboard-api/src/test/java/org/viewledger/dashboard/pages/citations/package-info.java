@NullMarked
package org.viewledger.dashboard.pages.citations;

import org.jspecify.annotations.NullMarked;
