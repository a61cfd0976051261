package earshot.spikefiles;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads Heidelberg spike files, those of {@link HeidelbergWriter} and others. Without names the
 * label of a recording is its number, without durations it ends with its last spike.
 */
record HeidelbergSet(Path file) implements SpikeSet {
  @Override
  public void forEach(Reader reader) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no file " + file + ": name a set of spikes.");
    }
    try (var hdf = new HdfFile(file)) {
      Object times = needed(hdf, "spikes/times").getData();
      Object units = needed(hdf, "spikes/units").getData();
      Object labels = needed(hdf, "labels").getData();
      Optional<Object> keys = data(hdf, "extra/keys");
      Optional<Object> files = data(hdf, "extra/files");
      Optional<Object> durations = data(hdf, "extra/duration_s");
      int count = Array.getLength(times);
      if (Array.getLength(units) != count || Array.getLength(labels) != count) {
        throw new IOException(
            "%s has %d arrays of times, %d of units and %d labels; they must be as many."
                .formatted(file, count, Array.getLength(units), Array.getLength(labels)));
      }
      for (int i = 0; i < count; i++) {
        int label = (int) number(labels, i);
        String path = files.isPresent() ? text(files.get(), i) : "recording " + i;
        String name = keys.isPresent() ? text(keys.get(), label) : Integer.toString(label);
        reader.accept(
            recording(
                path,
                name,
                Array.get(times, i),
                Array.get(units, i),
                durations.isPresent() ? number(durations.get(), i) : 0));
      }
    } catch (HdfException | IndexOutOfBoundsException e) {
      throw new IOException(
          "%s is no HDF5 file of spikes that can be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static SpikeRecording recording(
      String path, String label, Object times, Object units, double duration) {
    double[] seconds = new double[Array.getLength(times)];
    int[] channels = new int[Array.getLength(units)];
    double last = duration;
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = number(times, i);
      last = Math.max(last, seconds[i]);
    }
    for (int i = 0; i < channels.length; i++) {
      channels[i] = (int) number(units, i);
    }
    return new SpikeRecording(path, label, last, seconds, channels);
  }

  private Dataset needed(HdfFile hdf, String path) throws IOException {
    return find(hdf, path)
        .orElseThrow(
            () ->
                new IOException(
                    "%s has no dataset '%s'; a file of spikes has spikes/times, spikes/units and labels."
                        .formatted(file, path)));
  }

  private static Optional<Object> data(HdfFile hdf, String path) {
    return find(hdf, path).map(Dataset::getData);
  }

  private static Optional<Dataset> find(HdfFile hdf, String path) {
    int slash = path.indexOf('/');
    Node node = hdf.getChild(slash < 0 ? path : path.substring(0, slash));
    if (slash >= 0 && node instanceof Group group) {
      node = group.getChild(path.substring(slash + 1));
    }
    return node instanceof Dataset dataset ? Optional.of(dataset) : Optional.empty();
  }

  private static double number(Object array, int index) {
    return ((Number) Array.get(array, index)).doubleValue();
  }

  private static String text(Object array, int index) {
    return String.valueOf(Array.get(array, index)).strip();
  }
}
