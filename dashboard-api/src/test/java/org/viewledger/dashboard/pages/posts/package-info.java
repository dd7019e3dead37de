@NullMarked
package org.viewledger.dashboard.pages.posts;

import org.jspecify.annotations.NullMarked;
