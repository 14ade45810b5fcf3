package dev.redflag.report;

import dev.redflag.rule.Edit;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The findings of a result as JSON: chunks of them, as many at once as there are threads, written
 * in their order.
 *
 * <p>A chunk does not know how often its fingerprints came before, so they are put in last, when
 * the chunks before it are written.
 */
final class JsonFindings {

  static final int CHUNK = 128;

  /** How many chunks may wait for those before them, for each thread. */
  private static final int WINDOW = 4;

  private static final int WORTH_A_THREAD = 4 * CHUNK;

  private final List<Finding> findings;
  private final int number;
  private final Chunk[] ring;
  private int claimed;
  private int written;
  private boolean closed;

  private JsonFindings(List<Finding> findings, int threads, JsonWriter json) {
    this.findings = findings;
    this.number = (findings.size() + CHUNK - 1) / CHUNK;
    this.ring = new Chunk[threads == 1 ? 1 : threads * WINDOW];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = new Chunk(json.part());
    }
  }

  /**
   * Writes them as the items of the array that is open in {@code json}.
   *
   * @param jobs the most threads that work at once, this one included
   */
  static void write(List<Finding> findings, int jobs, JsonWriter json) throws IOException {
    int threads = Math.max(1, Math.min(jobs, findings.size() / WORTH_A_THREAD + 1));
    JsonFindings work = new JsonFindings(findings, threads, json);
    for (int i = 1; i < threads; i++) {
      new Worker(work, i).start();
    }
    try {
      work.writeTo(json);
    } finally {
      work.close();
    }
  }

  private void writeTo(JsonWriter json) throws IOException {
    Fingerprints fingerprints = new Fingerprints();
    for (int i = 0; i < number; i++) {
      Chunk chunk = await(i);
      chunk.complain();
      chunk.number(fingerprints);
      json.append(chunk.json);
      release(i);
    }
  }

  /** The chunk {@code index} when it is rendered; until then others are. */
  private Chunk await(int index) {
    Chunk chunk = ring[index % ring.length];
    while (true) {
      int next;
      synchronized (this) {
        if (chunk.rendered == index) {
          return chunk;
        }
        next = claim();
        if (next < 0) {
          pause();
          continue;
        }
      }
      render(next);
    }
  }

  private synchronized void release(int index) {
    written = index + 1;
    notifyAll();
  }

  private synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** The next chunk that nobody renders yet and that has room, or -1. */
  private int claim() {
    return claimed < Math.min(number, written + ring.length) ? claimed++ : -1;
  }

  /** The same for a thread that has nothing else to do: -1 if there will be none. */
  private synchronized int claimOrWait() {
    while (!closed && claimed < number) {
      int next = claim();
      if (next >= 0) {
        return next;
      }
      pause();
    }
    return -1;
  }

  @SuppressWarnings("WaitNotInLoop") // Whoever calls it loops.
  private void pause() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void render(int index) {
    Chunk chunk = ring[index % ring.length];
    int start = index * CHUNK;
    int end = Math.min(findings.size(), start + CHUNK);
    chunk.render(findings, start, end);
    synchronized (this) {
      chunk.rendered = index;
      notifyAll();
    }
  }

  /** Some findings, rendered. */
  private static final class Chunk {
    private final JsonWriter json;
    private final long[] hashes = new long[CHUNK];
    private final int[] places = new int[CHUNK];
    private int count;
    private Throwable failure;

    /** Which chunk this is. Guarded by the whole. */
    private int rendered = -1;

    Chunk(JsonWriter json) {
      this.json = json;
    }

    void render(List<Finding> findings, int start, int end) {
      count = end - start;
      try {
        json.restart(start == 0);
        for (int i = 0; i < count; i++) {
          Finding finding = findings.get(start + i);
          hashes[i] = Fingerprints.hash(finding);
          places[i] = writeFinding(finding, json);
        }
      } catch (IOException | RuntimeException | Error e) {
        failure = e;
      }
    }

    void complain() throws IOException {
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
    }

    void number(Fingerprints fingerprints) {
      for (int i = 0; i < count; i++) {
        json.putHex(places[i], fingerprints.number(hashes[i]));
      }
    }
  }

  private static final class Worker extends Thread {
    private final JsonFindings work;

    Worker(JsonFindings work, int number) {
      super("redflag-report-" + number);
      this.work = work;
      setDaemon(true);
    }

    @Override
    public void run() {
      int index = work.claimOrWait();
      while (index >= 0) {
        work.render(index);
        index = work.claimOrWait();
      }
    }
  }

  /** Writes a finding; gives where its fingerprint is to be put. */
  private static int writeFinding(Finding finding, JsonWriter json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("category", finding.category().word());
    json.writeStringField("message", finding.message());
    json.writeStringField("help", finding.help());
    json.writeStringField("file", finding.source().path());
    json.writeSpan(finding.source(), finding.span());
    json.writeStringField("migration", finding.migration().name());
    json.writeArrayFieldStart("related");
    for (Place place : finding.related()) {
      json.writeStartObject();
      json.writeStringField("file", place.source().path());
      json.writeSpan(place.source(), place.span());
      json.writeStringField("message", place.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeFixes(finding, json);
    int place = json.writeHexField("fingerprint");
    json.writeEndObject();
    return place;
  }

  private static void writeFixes(Finding finding, JsonWriter json) throws IOException {
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      json.writeStartObject();
      json.writeStringField("title", fix.title());
      json.writeArrayFieldStart("edits");
      List<Edit> edits = fix.edits();
      for (Edit edit : edits) {
        json.writeStartObject();
        json.writeSpan(finding.source(), edit.span());
        json.writeStringField("text", edit.text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("newFiles");
      for (Map.Entry<String, String> file : fix.newFiles().entrySet()) {
        json.writeStartObject();
        json.writeStringField("migration", file.getKey());
        json.writeStringField("text", file.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
