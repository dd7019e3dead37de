@NullMarked
package org.viewledger.dashboard.http;

import org.jspecify.annotations.NullMarked;
