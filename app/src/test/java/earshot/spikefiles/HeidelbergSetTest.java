package earshot.spikefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as others write them: one recording each, without names and lengths. */
final class HeidelbergSetTest {
  @TempDir private Path folder;

  @Test
  void withoutALengthThereIsTimeToAnswerAfterTheLastSpike() throws IOException {
    SpikeRecording read = read(foreign(0.1f, 0.793f)).get(0);
    assertThat(read.timesSeconds()).containsExactly(new double[] {0.1, 0.793}, within(1e-6));
    assertThat(read.durationSeconds()).isCloseTo(1.093, within(1e-6));
  }

  @Test
  void timesThatRunBackwardsOrAreNoneAreRefusedByName() throws IOException {
    for (float[] times :
        new float[][] {{0.2f, 0.1f}, {Float.NaN, 1}, {0, Float.POSITIVE_INFINITY}, {-1, 0}}) {
      Path file = foreign(times);
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("recording 0");
    }
  }

  @Test
  void textInPlaceOfNumbersIsRefused() throws IOException {
    Path file = folder.resolve("text.h5");
    try (var out = new Hdf5Writer(file)) {
      long word =
          out.dataset(
              Hdf5Types.text(3), 1, ByteBuffer.wrap("yes".getBytes(StandardCharsets.UTF_8)));
      finish(out, word, word, word);
    }
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("text.h5")
        .hasMessageContaining("'yes' in 'labels'");
  }

  @Test
  void numbersInPlaceOfSequencesAreRefused() throws IOException {
    Path file = folder.resolve("flat.h5");
    try (var out = new Hdf5Writer(file)) {
      ByteBuffer zero = Hdf5Writer.buffer(2);
      long number = out.dataset(Hdf5Types.unsigned16(), 1, zero);
      finish(out, number, number, number);
    }
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the single value '0' in 'spikes/times'");
  }

  @Test
  void aSingleValueInPlaceOfAllIsRefused() {
    var scalar = new HeidelbergColumn(Path.of("a.h5"), "labels", 3);
    assertThatThrownBy(scalar::length)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the single value '3' in 'labels'");
  }

  private static List<SpikeRecording> read(Path file) throws IOException {
    List<SpikeRecording> read = new ArrayList<>();
    SpikeFiles.open(file).forEach(read::add);
    return read;
  }

  private Path foreign(float... times) throws IOException {
    Path file = folder.resolve("foreign" + List.of(times[0], times[1]) + ".h5");
    try (var out = new Hdf5Writer(file)) {
      ByteBuffer time = Hdf5Writer.buffer(4 * times.length);
      for (float each : times) {
        time.putFloat(each);
      }
      long label = out.dataset(Hdf5Types.unsigned16(), 1, Hdf5Writer.buffer(2));
      finish(
          out,
          sequence(out, Hdf5Types.float32(), time.flip(), times.length),
          sequence(out, Hdf5Types.unsigned16(), Hdf5Writer.buffer(2 * times.length), times.length),
          label);
    }
    return file;
  }

  private static long sequence(Hdf5Writer out, byte[] element, ByteBuffer data, int elements)
      throws IOException {
    ByteBuffer reference =
        ByteBuffer.allocate(Hdf5Writer.SEQUENCE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.sequence(data, elements, reference);
    return out.dataset(Hdf5Types.sequenceOf(element), 1, ByteBuffer.wrap(reference.array()));
  }

  private static void finish(Hdf5Writer out, long times, long units, long labels)
      throws IOException {
    long spikes = out.group(Map.of("times", times, "units", units));
    out.finish(new HashMap<>(Map.of("spikes", spikes, "labels", labels)));
  }
}
