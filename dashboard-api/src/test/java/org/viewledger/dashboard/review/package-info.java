@NullMarked
package org.viewledger.dashboard.review;

import org.jspecify.annotations.NullMarked;
