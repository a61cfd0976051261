package earshot.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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
}
