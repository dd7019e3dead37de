package org.viewledger.dashboard.http;

/**
 * The state of one part that the server needs.
 *
 * @param name such as {@code warehouse}
 * @param ready whether it can do its work
 * @param why one line for a person
 */
public record ReadyPart(String name, boolean ready, String why) {}
