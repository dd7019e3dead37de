package org.viewledger.dashboard.reports;

/** A piece of a report's text, in its order. */
public sealed interface Block permits Heading, Paragraph, Placeholder, Table, Evidence {}
