package earshot.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PcmSourceTest {
  @Property(tries = 200)
  void samplesComeThroughHoweverTheBytesArrive(
      @ForAll byte[] bytes,
      @ForAll @IntRange(min = 1, max = 9) int portion,
      @ForAll @IntRange(min = 1, max = 50) int blockSize)
      throws IOException {
    var dripping =
        new ByteArrayInputStream(bytes) {
          @Override
          public int read(byte[] block, int offset, int length) {
            return super.read(block, offset, Math.min(length, portion));
          }
        };

    float[] read = Sounds.readAll(new PcmSource(dripping, 16000), blockSize);

    assertThat(read).hasSize(bytes.length / 2);
    for (int i = 0; i < read.length; i++) {
      int sample = (short) ((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] << 8));
      assertThat(read[i]).isEqualTo(sample / 32768f);
    }
  }

  @Test
  void closingEndsAReadThatWaits() throws Exception {
    Pipe silent = Pipe.open();
    var reading = new CountDownLatch(1);
    var announced =
        new FilterInputStream(Channels.newInputStream(silent.source())) {
          @Override
          public int read(byte[] block, int offset, int length) throws IOException {
            reading.countDown();
            return super.read(block, offset, length);
          }
        };
    var source = new PcmSource(announced, 16000);
    var read = new FutureTask<>(() -> source.read(new float[100], 0, 100));
    new Thread(read).start();
    reading.await();

    source.close();

    assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
    silent.sink().close();
  }

  @Test
  void aStreamThatBreaksByItselfIsAFailure() {
    var broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] block, int offset, int length) throws IOException {
            throw new IOException("The pipe broke.");
          }
        };

    assertThatIOException()
        .isThrownBy(() -> new PcmSource(broken, 16000).read(new float[100], 0, 100))
        .withMessage("The pipe broke.");
  }
}
