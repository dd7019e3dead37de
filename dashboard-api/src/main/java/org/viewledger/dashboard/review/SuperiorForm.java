package org.viewledger.dashboard.review;

import java.time.Instant;

/** A superior's form, as it was uploaded. */
public record SuperiorForm(int id, String unit, String name, String person, Instant at) {}
