package dev.redflag.bench;

import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.StatementSplitter;
import dev.redflag.sql.parse.SqlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast files are lexed, split and parsed, by one thread that is warm.
 *
 * <p>{@code bytes} beside a benchmark are the bytes of UTF-8 that it read in a second. Without
 * {@code -p folder=…}, which takes every .sql file below a folder, it reads a made-up history.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadBenchmark {

  @Param("")
  public String folder;

  private List<SourceFile> files;
  private long size;

  /** Counts what is read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    public long bytes;
  }

  @Setup
  public void read() throws IOException, SourceReadException {
    files = new ArrayList<>();
    if (folder.isEmpty()) {
      for (int i = 0; i < 2000; i++) {
        add(new SourceFile(i + ".sql", migration(i)), migration(i).length());
      }
      return;
    }
    try (Stream<Path> paths = Files.walk(Path.of(folder))) {
      for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
        if (path.toString().endsWith(".sql") && Files.isRegularFile(path)) {
          add(SourceReader.read(path, path.toString()), Files.size(path));
        }
      }
    }
  }

  private void add(SourceFile file, long bytes) {
    files.add(file);
    size += bytes;
  }

  private static String migration(int i) {
    return """
        -- CreateTable
        CREATE TABLE "Order%1$d" (
            "id" TEXT NOT NULL,
            "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "total" DECIMAL(65,30) NOT NULL DEFAULT 0,
            "state" "State" NOT NULL DEFAULT 'OPEN',
            "customerId" TEXT,

            CONSTRAINT "Order%1$d_pkey" PRIMARY KEY ("id"),
            CONSTRAINT total_check CHECK (total >= 0 AND state IN ('OPEN', 'PAID'))
        );

        -- CreateIndex
        CREATE UNIQUE INDEX CONCURRENTLY "Order%1$d_total_idx" ON "Order%1$d"("total", lower("id")) WHERE "total" > 0;

        -- AddForeignKey
        ALTER TABLE "Order%1$d" ADD CONSTRAINT "Order%1$d_fkey" FOREIGN KEY ("customerId")
          REFERENCES "Customer"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;
        ALTER TABLE customers ALTER COLUMN name SET DATA TYPE text USING name::text, ADD COLUMN age%1$d int, DROP COLUMN IF EXISTS b;
        UPDATE customers SET age = date_part('year', age(birthday)) WHERE birthday IS NOT NULL AND id > %1$d;
        CREATE OR REPLACE FUNCTION touch%1$d() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.updated_at := now();
          RETURN NEW;
        END $$;
        DO $$ BEGIN
          ALTER TABLE a ADD CONSTRAINT b FOREIGN KEY (c) REFERENCES d (e);
        EXCEPTION WHEN duplicate_object THEN NULL;
        END $$;
        COMMENT ON COLUMN "Order%1$d"."total" IS 'It''s what is paid';
        """
        .formatted(i);
  }

  @Benchmark
  public void lex(Counted counted, Blackhole hole) {
    for (SourceFile file : files) {
      hole.consume(Lexer.lex(file.text()));
    }
    counted.bytes += size;
  }

  @Benchmark
  public void split(Counted counted, Blackhole hole) {
    for (SourceFile file : files) {
      hole.consume(StatementSplitter.split(Lexer.lex(file.text())));
    }
    counted.bytes += size;
  }

  @Benchmark
  public void parse(Counted counted, Blackhole hole) {
    for (SourceFile file : files) {
      hole.consume(SqlParser.parse(file));
    }
    counted.bytes += size;
  }
}
