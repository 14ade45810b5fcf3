package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class PatientStreamTest {

  @Test
  void passesOnWhatIsWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PatientStream patient = new PatientStream(out)) {
      patient.write('a');
      patient.write(new byte[] {'b', 'c'});
      patient.flush();
      assertThat(patient.abandoned()).isFalse();
    }
    assertThat(out).hasToString("abc");
  }

  @Test
  void dropsTheRestWhenTheReaderHasGoneAway() throws IOException {
    int[] calls = new int[1];
    try (PatientStream patient = new PatientStream(failing("Broken pipe", calls))) {
      new TextReporter(false, false, 1).write(Samples.prisma(), patient);
      assertThat(patient.abandoned()).isTrue();
      int before = calls[0];
      patient.write(new byte[10]);
      patient.flush();
      assertThat(calls[0]).isEqualTo(before);
    }
  }

  @Test
  void complainsOfAnyOtherFailure() {
    PatientStream full = new PatientStream(failing("No space left on device", new int[1]));
    assertThatThrownBy(() -> full.write('a'))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write to standard output: No space left on device");
    PatientStream dumb = new PatientStream(failing(null, new int[1]));
    assertThatThrownBy(() -> dumb.write('a'))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write to standard output");
  }

  private static OutputStream failing(String message, int[] calls) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        calls[0]++;
        throw new IOException(message);
      }
    };
  }
}
