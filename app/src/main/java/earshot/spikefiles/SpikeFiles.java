package earshot.spikefiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The kinds of files, by the ends of their names: the one place where they are chosen. */
public final class SpikeFiles {
  private SpikeFiles() {}

  /** Whether a name ends like a set that can be read. */
  public static boolean isSet(Path file) {
    String name = name(file);
    return name.endsWith(".h5")
        || name.endsWith(".hdf5")
        || name.endsWith(".csv")
        || name.endsWith(".aedat");
  }

  /** Whether a name ends like anything that can be written. */
  public static boolean isKnown(Path file) {
    return isSet(file) || name(file).endsWith(".wav");
  }

  /**
   * A set that can be read.
   *
   * @throws IOException if the name ends like no such file; the message is a sentence
   */
  public static SpikeSet open(Path file) throws IOException {
    if (!isSet(file)) {
      throw new IOException(
          file + " is no set of spikes: its name ends in .h5, .hdf5, .csv or .aedat.");
    }
    if (name(file).endsWith(".aedat")) {
      return new AedatSet(file, beside(file, ".tsv"));
    }
    return name(file).endsWith(".csv") ? new CsvSpikeSet(file) : new HeidelbergSet(file);
  }

  /**
   * All files that are written for one: itself, and what stands beside it.
   *
   * @param file as {@link #create} takes it
   */
  public static List<Path> files(Path file) {
    String name = name(file);
    if (name.endsWith(".aedat")) {
      return List.of(file, beside(file, ".tsv"));
    }
    return name.endsWith(".wav") ? List.of(file, beside(file, ".csv")) : List.of(file);
  }

  private static Path beside(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  /**
   * A file to write.
   *
   * @param file where; none of its {@link #files} is to be there yet
   * @param rateHz of the sound that the spikes are made of
   * @throws IOException if the name ends like no known file, or it cannot be written
   */
  public static SpikeSetWriter create(Path file, double rateHz) throws IOException {
    String name = name(file);
    if (name.endsWith(".csv")) {
      return new CsvSpikeWriter(file);
    }
    if (name.endsWith(".aedat")) {
      return new AedatWriter(file, beside(file, ".tsv"));
    }
    if (name.endsWith(".wav")) {
      return new WavWithEvents(file, beside(file, ".csv"), rateHz);
    }
    if (isSet(file)) {
      return new HeidelbergWriter(file);
    }
    throw new IOException(
        file + " cannot be written: its name has to end in .h5, .hdf5, .csv, .aedat or .wav.");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
