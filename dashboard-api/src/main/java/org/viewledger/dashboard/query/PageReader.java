package org.viewledger.dashboard.query;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.PageKey;

/**
 * How the reading of a page by its connector stands.
 *
 * @param source the account in the settings that reads it
 * @param lastAnswer when the platform last answered as it should, since this start
 * @param posts known of the page
 * @param waiting of them to be read now
 * @param delayed of them that should have been read an hour ago: what the allowance cannot serve
 * @param walkedThrough whether all posts that the platform lists were met once
 * @param pausedUntil when the platform is asked again, where something keeps it from being asked
 * @param notGiven fields that the page does not have, and when each is asked for again
 * @param notGivenChanged when what is not given was last more or less than before, since this start
 * @param vi what a person should know, and who must do what; empty where all is well
 * @param en the same in English
 */
public record PageReader(
    PageKey page,
    String source,
    State state,
    Optional<Instant> lastAnswer,
    int posts,
    int waiting,
    int delayed,
    boolean walkedThrough,
    Optional<Instant> pausedUntil,
    SortedMap<String, Instant> notGiven,
    Optional<Instant> notGivenChanged,
    String vi,
    String en) {
  public PageReader {
    notGiven = Collections.unmodifiableSortedMap(new TreeMap<>(notGiven));
  }

  /** What its connector does. */
  public enum State {
    STARTING,
    /** A secret that the settings name is not there. */
    WAITING,
    READING,
    /** The allowance is used up; it goes on by itself. */
    PAUSED,
    /** The platform refuses; the text says who must do what. */
    REFUSED,
    /** The connector does not run. */
    FAILED;

    /** As answers name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
