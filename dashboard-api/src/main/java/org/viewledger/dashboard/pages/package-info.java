/** What people see: pages rendered on the server, in Vietnamese first, that work without script. */
@NullMarked
package org.viewledger.dashboard.pages;

import org.jspecify.annotations.NullMarked;
