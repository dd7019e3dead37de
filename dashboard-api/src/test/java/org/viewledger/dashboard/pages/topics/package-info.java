@NullMarked
package org.viewledger.dashboard.pages.topics;

import org.jspecify.annotations.NullMarked;
