package org.viewledger.dashboard.people;

import java.util.Optional;

/**
 * A store of people's records for a test: H2 in memory, or PostgreSQL where the build runs the same
 * tests a second time ({@code -Dviewledger.test.people=postgresql}).
 */
public final class PeopleForTests {
  private static final boolean POSTGRESQL =
      "postgresql".equals(System.getProperty("viewledger.test.people"));

  private PeopleForTests() {}

  /** An empty store; closing it is the test's. */
  public static PeopleStore open(String name) {
    return POSTGRESQL ? PeopleStore.open(PostgresForTests.fresh()) : PeopleStore.inMemory(name);
  }

  /** Where a server is to keep them; empty for its own choice, H2 in its folder. */
  public static Optional<PeoplePlace> place() {
    return POSTGRESQL ? Optional.of(PostgresForTests.fresh()) : Optional.empty();
  }
}
