/** Small records of what people did: one relational store, standard SQL only. */
@NullMarked
package org.viewledger.dashboard.people;

import org.jspecify.annotations.NullMarked;
