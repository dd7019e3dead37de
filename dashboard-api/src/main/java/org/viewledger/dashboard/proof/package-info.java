/**
 * Every figure from the raw record by SQL alone: what the job keeps, computed a second time by
 * other means. Knows no warehouse and runs nothing; shares no code with the job.
 */
@NullMarked
package org.viewledger.dashboard.proof;

import org.jspecify.annotations.NullMarked;
