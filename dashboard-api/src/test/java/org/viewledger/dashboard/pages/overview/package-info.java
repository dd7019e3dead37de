@NullMarked
package org.viewledger.dashboard.pages.overview;

import org.jspecify.annotations.NullMarked;
