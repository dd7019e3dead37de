package org.viewledger.bench.report;

/** What was set out to be reached, and what was. */
public record Target(String text, String measured, boolean met) {}
