package org.viewledger.dashboard.people;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** The relational store of people's records, brought to the present version when opened. */
public final class PeopleStore implements AutoCloseable {
  private static final String MIGRATIONS = "classpath:org/viewledger/dashboard/people";

  /** More at a time wait: a transaction here takes milliseconds. */
  private static final int CONNECTIONS = 10;

  /** How long one waits for a connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DataSource source;
  private final Runnable closing;

  private PeopleStore(DataSource source, Runnable closing) {
    this.source = source;
    this.closing = closing;
    Flyway.configure().dataSource(source).locations(MIGRATIONS).loggers("slf4j").load().migrate();
  }

  /** Where the settings say. */
  public static PeopleStore open(PeoplePlace place) {
    if (place instanceof PeoplePlace.OnServer server) {
      return onServer(server);
    }
    return inFile(((PeoplePlace.InFile) place).file());
  }

  /** PostgreSQL through a pool of connections. */
  private static PeopleStore onServer(PeoplePlace.OnServer server) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("people");
    config.setJdbcUrl(server.url());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE.toMillis());
    HikariDataSource pool = new HikariDataSource(config);
    boolean open = false;
    try {
      PeopleStore store = new PeopleStore(pool, pool::close);
      open = true;
      return store;
    } finally {
      if (!open) {
        pool.close();
      }
    }
  }

  /**
   * H2 in a file; one process at a time. By {@code async}, as a plain file channel is closed for
   * everybody when a thread that uses it is interrupted, as those at work are at a stop.
   */
  public static PeopleStore inFile(Path file) {
    return h2("jdbc:h2:async:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
  }

  /** H2 in memory, forgotten when closed. */
  public static PeopleStore inMemory(String name) {
    return h2("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
  }

  /** Any other database that the migrations run on; closing it is its owner's. */
  public static PeopleStore over(DataSource source) {
    return new PeopleStore(source, () -> {});
  }

  private static PeopleStore h2(String url) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "viewledger", "");
    return new PeopleStore(pool, () -> shutDown(pool));
  }

  /** H2 in a file writes what it holds and lets go of the file. */
  private static void shutDown(JdbcConnectionPool pool) {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new PeopleStoreException("the store of people's records did not close in order", e);
    } finally {
      pool.dispose();
    }
  }

  /**
   * Runs one transaction: all of it or nothing.
   *
   * @throws PeopleStoreException where the database fails
   */
  public <T> T transact(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.run(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new PeopleStoreException("the store of people's records failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    closing.run();
  }

  /** What one transaction does. */
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }
}
