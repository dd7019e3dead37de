package org.viewledger.dashboard.query;

/** An answer and the one cut that all of it was read at. */
public record Known<T>(Cut cut, T answer) {}
