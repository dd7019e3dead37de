/** The edge: parameters in, JSON and problems out, and what guards it. */
@NullMarked
package org.viewledger.dashboard.http;

import org.jspecify.annotations.NullMarked;
