package org.viewledger.dashboard.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Debian's PostgreSQL as a process of its own: in a temporary folder, on a free port of the
 * loopback, ended with this JVM. Each store gets a database copied from one that is migrated.
 */
final class PostgresForTests {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final String USER = "viewledger";
  private static final String PASSWORD = "a password of these tests alone";
  private static final String READY = "database system is ready to accept connections";

  private final Path folder;
  private final Process server;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();
  private volatile boolean ending;

  private PostgresForTests() throws IOException, InterruptedException, SQLException {
    Path programs = programs();
    folder = Files.createTempDirectory("viewledger-postgres");
    port = freePort();
    Path data = folder.resolve("data");
    Path password = folder.resolve("password");
    Files.writeString(password, PASSWORD + '\n');
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres:postgres", folder.toString()));
    }
    run(
        asPostgres(
            programs.resolve("initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            USER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + password,
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"));
    server =
        new ProcessBuilder(
                asPostgres(
                    programs.resolve("postgres").toString(),
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "fsync=off",
                    "-c",
                    "max_connections=200"))
            .redirectErrorStream(true)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    awaitReady();
    execute("CREATE DATABASE migrated");
    PeopleStore.open(place("migrated")).close();
  }

  private static final class Started {
    static final PostgresForTests SERVER = start();

    private static PostgresForTests start() {
      try {
        return new PostgresForTests();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A database of its own with every table, and no row. */
  static PeoplePlace.OnServer fresh() {
    PostgresForTests server = Started.SERVER;
    String name = "people_" + server.databases.incrementAndGet();
    try {
      server.execute("CREATE DATABASE " + name + " TEMPLATE migrated");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.place(name);
  }

  /** A database of its own without any table. */
  static PeoplePlace.OnServer empty() {
    PostgresForTests server = Started.SERVER;
    String name = "empty_" + server.databases.incrementAndGet();
    try {
      server.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.place(name);
  }

  private PeoplePlace.OnServer place(String database) {
    return new PeoplePlace.OnServer(
        "jdbc:postgresql://127.0.0.1:" + port + '/' + database, USER, PASSWORD);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(place("postgres").url(), USER, PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void awaitReady() throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      lines.add(line);
      if (line.contains(READY)) {
        // What it says later must go somewhere, or it would wait for a reader.
        Thread drain = new Thread(() -> drain(said));
        drain.setDaemon(true);
        drain.start();
        return;
      }
    }
    throw new IOException("PostgreSQL did not start: " + lines);
  }

  private void drain(BufferedReader said) {
    try {
      said.lines().forEach(later -> {});
    } catch (UncheckedIOException e) {
      // Whoever ends it closes what it says; before that it has to be read.
      if (!ending) {
        throw e;
      }
    }
  }

  private void stop() {
    ending = true;
    server.destroy();
    try {
      if (!server.waitFor(20, TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The newest that is installed. */
  private static Path programs() throws IOException {
    if (Files.isDirectory(INSTALLED)) {
      try (Stream<Path> versions = Files.list(INSTALLED)) {
        return versions
            .map(version -> version.resolve("bin"))
            .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
            .max(Comparator.comparing(Path::toString))
            .orElseThrow(() -> new IOException("no initdb under " + INSTALLED));
      }
    }
    Path usual = Path.of("/usr/bin");
    if (Files.isExecutable(usual.resolve("initdb"))) {
      return usual;
    }
    throw new IOException("PostgreSQL is not installed: apt-get install postgresql");
  }

  /** PostgreSQL refuses to run as root. */
  private static List<String> asPostgres(String... command) {
    List<String> whole = new ArrayList<>();
    if (isRoot()) {
      whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
    }
    whole.addAll(List.of(command));
    return whole;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + " failed: " + said);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
