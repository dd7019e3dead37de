package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A closed or cited figure that changed: at most one a figure and day.
 *
 * @param subject what was closed ({@link Closing#subject}) or cited ({@link Citation#subject})
 * @param day when it was found, in the reporting zone; a later change of that day is in it too
 * @param before what the figure was, empty where there was none
 * @param after what it became
 * @param person who brought in, took back or assigned what changed it, where it was one person
 */
public record Restatement(
    String subject,
    FigureKey figure,
    LocalDate day,
    Optional<BigInteger> before,
    Optional<BigInteger> after,
    Cause cause,
    Optional<String> person,
    Instant foundAt,
    long cut) {}
