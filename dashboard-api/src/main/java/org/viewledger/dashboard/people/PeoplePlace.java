package org.viewledger.dashboard.people;

import java.nio.file.Path;

/** Where people's records are kept: a setting. */
public sealed interface PeoplePlace {
  /**
   * H2 in a file beside the server; one process at a time.
   *
   * @param file without its suffix
   */
  record InFile(Path file) implements PeoplePlace {}

  /**
   * A PostgreSQL server.
   *
   * @param url such as {@code jdbc:postgresql://localhost/viewledger?sslmode=verify-full}; without
   *     a secret
   * @param password never told
   */
  record OnServer(String url, String user, String password) implements PeoplePlace {
    private static final String SCHEME = "jdbc:postgresql:";

    public OnServer {
      if (!url.startsWith(SCHEME)) {
        throw new IllegalArgumentException(
            "people's records need a url that begins with " + SCHEME);
      }
      if (url.contains("password=")) {
        throw new IllegalArgumentException("the url must not hold a password");
      }
    }

    @Override
    public String toString() {
      return "OnServer[" + url + ", " + user + ']';
    }
  }
}
