/** Single steps under JMH: decoder, rules, text rules. */
@NullMarked
package org.viewledger.bench.steps;

import org.jspecify.annotations.NullMarked;
