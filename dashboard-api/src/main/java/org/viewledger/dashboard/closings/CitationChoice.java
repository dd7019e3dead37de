package org.viewledger.dashboard.closings;

import java.util.Optional;

/**
 * Which citations a list holds; an empty part does not narrow.
 *
 * @param withdrawn only those withdrawn, or only those that stand
 */
public record CitationChoice(
    Optional<String> unit,
    Optional<Integer> year,
    Optional<String> person,
    Optional<Boolean> withdrawn) {}
