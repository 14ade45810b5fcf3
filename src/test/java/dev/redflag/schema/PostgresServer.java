package dev.redflag.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A PostgreSQL that all tests of a run share; it is started when the first one asks.
 *
 * <p>Tests ask the oldest one, long runs the newest too, and {@code -Dredflag.postgres=18} names
 * others in their place.
 */
public final class PostgresServer {

  /** The version whose program stands on the class path. */
  private static final int OLDEST = 15;

  /** The version whose program the build lays down beside the classes. */
  private static final int NEWEST = 18;

  private static final Path NEWEST_PROGRAM = Path.of("target", "postgres-" + NEWEST + ".jar");

  private static final List<PostgresServer> ASKED = named(System.getProperty("redflag.postgres"));

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final int version;
  private EmbeddedPostgres started;

  private PostgresServer(int version) {
    this.version = version;
  }

  /** The servers of this run, the oldest first. */
  public static List<PostgresServer> asked() {
    return ASKED;
  }

  private static List<PostgresServer> named(String versions) {
    List<PostgresServer> servers = new ArrayList<>();
    if (versions != null && !versions.isBlank()) {
      for (String version : versions.split(",", -1)) {
        servers.add(new PostgresServer(Integer.parseInt(version.trim())));
      }
      return List.copyOf(servers);
    }
    servers.add(new PostgresServer(OLDEST));
    if (Boolean.getBoolean("redflag.long")) {
      servers.add(new PostgresServer(NEWEST));
    }
    return List.copyOf(servers);
  }

  /** The major version. */
  public int version() {
    return version;
  }

  @Override
  public String toString() {
    return "PostgreSQL " + version;
  }

  private synchronized EmbeddedPostgres server() {
    if (started == null) {
      started = start();
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }
    return started;
  }

  private EmbeddedPostgres start() {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("shared_buffers", "32MB")
            .setServerConfig("max_connections", "20");
    if (version == NEWEST) {
      builder.setPgBinaryResolver((system, machine) -> program());
    } else if (version != OLDEST) {
      throw new IllegalStateException(
          "There is no " + this + " to ask, only " + OLDEST + " and " + NEWEST + ".");
    }
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archive that is the one file in the artifact. */
  private static InputStream program() throws IOException {
    if (!Files.exists(NEWEST_PROGRAM)) {
      throw new IllegalStateException(
          NEWEST_PROGRAM
              + " is missing. Run \"mvn -Plong dependency:copy@postgres-"
              + NEWEST
              + "\" to get it, or ask PostgreSQL "
              + OLDEST
              + " alone with -Dredflag.postgres="
              + OLDEST
              + ".");
    }
    try (ZipInputStream artifact = new ZipInputStream(Files.newInputStream(NEWEST_PROGRAM))) {
      for (ZipEntry entry = artifact.getNextEntry();
          entry != null;
          entry = artifact.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          return new ByteArrayInputStream(artifact.readAllBytes());
        }
      }
    }
    throw new IOException(NEWEST_PROGRAM + " holds no program of PostgreSQL.");
  }

  private synchronized void close() {
    try {
      started.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection to an empty database of its own. */
  public Connection emptyDatabase() throws SQLException {
    return emptyDatabase(Map.of());
  }

  /** The same for a connection that sends each text as one simple query, whatever is in it. */
  public Connection emptyDatabaseForBatches() throws SQLException {
    return emptyDatabase(Map.of("preferQueryMode", "simple"));
  }

  private Connection emptyDatabase(Map<String, String> properties) throws SQLException {
    String name = "redflag_" + DATABASES.incrementAndGet();
    try (Connection postgres = server().getPostgresDatabase().getConnection();
        Statement statement = postgres.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " STRATEGY file_copy");
    }
    return server().getDatabase("postgres", name, properties).getConnection();
  }

  /** A further connection to a database. */
  public Connection connection(String database) throws SQLException {
    return server().getDatabase("postgres", database).getConnection();
  }
}
