/**
 * Questions as SQL, and their answers. The classes named {@code …Sql} are pure: a query in, a
 * statement with named parameters out; no value of a question is ever part of a statement's text.
 * {@link org.viewledger.dashboard.warehouse.ClickHouseWarehouse} is the only user of the client.
 */
@NullMarked
package org.viewledger.dashboard.warehouse;

import org.jspecify.annotations.NullMarked;
