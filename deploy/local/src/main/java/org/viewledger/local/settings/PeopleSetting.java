package org.viewledger.local.settings;

/**
 * The PostgreSQL server that keeps people's records, in place of H2 in the data folder.
 *
 * @param url such as {@code jdbc:postgresql://localhost/viewledger}; without a secret
 * @param password where it is
 */
public record PeopleSetting(String url, String user, SecretReference password) {}
