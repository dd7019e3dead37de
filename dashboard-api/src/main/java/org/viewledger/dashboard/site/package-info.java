/** Every group of pages, put together: the one place that knows them all. */
@org.jspecify.annotations.NullMarked
package org.viewledger.dashboard.site;
