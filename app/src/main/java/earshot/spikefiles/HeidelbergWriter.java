package earshot.spikefiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Spikes as HDF5 in the layout of the Heidelberg spike files (Cramer et al. 2022): {@code
 * spikes/times} in seconds and {@code spikes/units} with an array for each recording, {@code
 * labels}, and what the numbers of the labels mean in {@code extra/keys}. Beside them {@code
 * extra/files} and {@code extra/duration_s}.
 */
final class HeidelbergWriter implements SpikeSetWriter {
  private final Hdf5Writer out;
  private final List<byte[]> times = new ArrayList<>(); // references
  private final List<byte[]> units = new ArrayList<>();
  private final List<Float> durations = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final Map<String, Integer> keys = new LinkedHashMap<>();

  HeidelbergWriter(Path file) throws IOException {
    out = new Hdf5Writer(file);
  }

  @Override
  public void add(SpikeRecording recording) throws IOException {
    int spikes = recording.spikes();
    ByteBuffer time = Hdf5Writer.buffer(4 * spikes);
    ByteBuffer unit = Hdf5Writer.buffer(2 * spikes);
    for (int i = 0; i < spikes; i++) {
      time.putFloat((float) recording.timesSeconds()[i]);
      unit.putShort((short) recording.units()[i]);
    }
    times.add(reference(time.flip(), spikes));
    units.add(reference(unit.flip(), spikes));
    durations.add((float) recording.durationSeconds());
    files.add(recording.path());
    labels.add(keys.computeIfAbsent(recording.label(), label -> keys.size()));
  }

  private byte[] reference(ByteBuffer data, int elements) throws IOException {
    byte[] reference = new byte[Hdf5Writer.SEQUENCE_BYTES];
    out.sequence(data, elements, ByteBuffer.wrap(reference).order(ByteOrder.LITTLE_ENDIAN));
    return reference;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      long spikes =
          out.group(
              Map.of(
                  "times", references(Hdf5Types.float32(), times),
                  "units", references(Hdf5Types.unsigned16(), units)));
      ByteBuffer seconds = Hdf5Writer.buffer(4 * durations.size());
      durations.forEach(seconds::putFloat);
      long extra =
          out.group(
              Map.of(
                  "keys", texts(List.copyOf(keys.keySet())),
                  "files", texts(files),
                  "duration_s", out.dataset(Hdf5Types.float32(), durations.size(), seconds)));
      ByteBuffer numbers = Hdf5Writer.buffer(2 * labels.size());
      labels.forEach(label -> numbers.putShort((short) (int) label));
      out.finish(
          Map.of(
              "spikes",
              spikes,
              "labels",
              out.dataset(Hdf5Types.unsigned16(), labels.size(), numbers),
              "extra",
              extra));
    }
  }

  private long references(byte[] element, List<byte[]> references) throws IOException {
    ByteBuffer all = Hdf5Writer.buffer(Hdf5Writer.SEQUENCE_BYTES * references.size());
    references.forEach(all::put);
    return out.dataset(Hdf5Types.sequenceOf(element), references.size(), all);
  }

  private long texts(List<String> texts) throws IOException {
    List<byte[]> bytes = texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    int width = Math.max(1, bytes.stream().mapToInt(b -> b.length).max().orElse(1));
    ByteBuffer all = Hdf5Writer.buffer(width * texts.size());
    for (int i = 0; i < bytes.size(); i++) {
      all.position(i * width).put(bytes.get(i));
    }
    return out.dataset(Hdf5Types.text(width), texts.size(), all);
  }
}
