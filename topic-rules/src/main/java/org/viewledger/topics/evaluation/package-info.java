/** How well a taxonomy does on posts for which a person chose the topic. */
@NullMarked
package org.viewledger.topics.evaluation;

import org.jspecify.annotations.NullMarked;
