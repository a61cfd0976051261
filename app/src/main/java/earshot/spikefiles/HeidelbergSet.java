package earshot.spikefiles;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads Heidelberg spike files, those of {@link HeidelbergWriter} and others. Without names the
 * label of a recording is its number. Without durations it ends 300 ms after its last spike, as
 * long as recordings are followed by zeros: where it ended is not known, and a network has to have
 * time to answer.
 */
record HeidelbergSet(Path file) implements SpikeSet {
  private static final double AFTER_SECONDS = SpikeMaker.SILENCE_AFTER_SECONDS;

  /** The datasets of a file. */
  private record Columns(
      HeidelbergColumn times,
      HeidelbergColumn units,
      HeidelbergColumn labels,
      Optional<HeidelbergColumn> keys,
      Optional<HeidelbergColumn> files,
      Optional<HeidelbergColumn> durations) {}

  @Override
  public void forEach(Reader reader) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no file " + file + ": name a set of spikes.");
    }
    Columns columns = columns();
    int count = columns.times.length();
    if (columns.units.length() != count || columns.labels.length() != count) {
      throw new IOException(
          "%s has %d arrays of times, %d of units and %d labels; they must be as many."
              .formatted(file, count, columns.units.length(), columns.labels.length()));
    }
    for (int i = 0; i < count; i++) {
      reader.accept(recording(columns, i));
    }
  }

  private Columns columns() throws IOException {
    try (var hdf = new HdfFile(file)) {
      return new Columns(
          needed(hdf, "spikes/times"),
          needed(hdf, "spikes/units"),
          needed(hdf, "labels"),
          find(hdf, "extra/keys"),
          find(hdf, "extra/files"),
          find(hdf, "extra/duration_s"));
    } catch (HdfException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | BufferUnderflowException e) {
      throw new IOException(
          "%s is no HDF5 file of spikes that can be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private SpikeRecording recording(Columns columns, int index) throws IOException {
    int label = (int) columns.labels.number(index);
    String path =
        columns.files.isPresent() ? columns.files.get().text(index) : "recording " + index;
    String name =
        columns.keys.isPresent() ? columns.keys.get().text(label) : Integer.toString(label);
    double[] seconds = columns.times.within(index).numbers();
    double[] channels = columns.units.within(index).numbers();
    double last = Arrays.stream(seconds).max().orElse(0);
    double duration =
        columns.durations.isPresent()
            ? Math.max(last, columns.durations.get().number(index))
            : last + AFTER_SECONDS;
    try {
      return new SpikeRecording(
          path, name, duration, seconds, Arrays.stream(channels).mapToInt(c -> (int) c).toArray());
    } catch (IllegalArgumentException e) {
      throw new IOException("%s cannot be used: %s".formatted(file, e.getMessage()), e);
    }
  }

  private HeidelbergColumn needed(HdfFile hdf, String path) throws IOException {
    return find(hdf, path)
        .orElseThrow(
            () ->
                new IOException(
                    "%s has no dataset '%s'; a file of spikes has spikes/times, spikes/units and labels."
                        .formatted(file, path)));
  }

  private Optional<HeidelbergColumn> find(HdfFile hdf, String path) {
    int slash = path.indexOf('/');
    Node node = hdf.getChild(slash < 0 ? path : path.substring(0, slash));
    if (slash >= 0 && node instanceof Group group) {
      node = group.getChild(path.substring(slash + 1));
    }
    return node instanceof Dataset dataset
        ? Optional.ofNullable(dataset.getData())
            .map(values -> new HeidelbergColumn(file, path, values))
        : Optional.empty();
  }
}
