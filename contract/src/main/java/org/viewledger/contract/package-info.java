/**
 * What crosses a process boundary: events and their JSON, topic names, metric catalogue, tables.
 */
@NullMarked
package org.viewledger.contract;

import org.jspecify.annotations.NullMarked;
