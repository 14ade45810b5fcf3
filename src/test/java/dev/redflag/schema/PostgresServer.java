package dev.redflag.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL that all tests of a run share; it is started when the first one asks. */
public final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("shared_buffers", "32MB")
              .setServerConfig("max_connections", "20")
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection to an empty database of its own. */
  public static Connection emptyDatabase() throws SQLException {
    return emptyDatabase(Map.of());
  }

  /** The same for a connection that sends each text as one simple query, whatever is in it. */
  public static Connection emptyDatabaseForBatches() throws SQLException {
    return emptyDatabase(Map.of("preferQueryMode", "simple"));
  }

  private static Connection emptyDatabase(Map<String, String> properties) throws SQLException {
    String name = "redflag_" + DATABASES.incrementAndGet();
    try (Connection postgres = Started.SERVER.getPostgresDatabase().getConnection();
        Statement statement = postgres.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " STRATEGY file_copy");
    }
    return Started.SERVER.getDatabase("postgres", name, properties).getConnection();
  }

  /** A further connection to a database. */
  public static Connection connection(String database) throws SQLException {
    return Started.SERVER.getDatabase("postgres", database).getConnection();
  }
}
