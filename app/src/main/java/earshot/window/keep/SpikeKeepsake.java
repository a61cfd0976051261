package earshot.window.keep;

import earshot.spikefiles.SpikeFiles;
import earshot.spikefiles.SpikeRecording;
import earshot.spikefiles.SpikeSetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Spikes as a file for other tools, by the ending of its name; put in its place whole. */
public final class SpikeKeepsake {
  private SpikeKeepsake() {}

  /**
   * Writes a recording.
   *
   * @param rateHz of the sound that the spikes are made of
   * @throws IOException if it cannot be written; the message is a sentence
   */
  public static void write(ChosenFile file, double rateHz, SpikeRecording recording)
      throws IOException {
    Path scratch = Files.createTempDirectory("earshot-spikes");
    try {
      Path whole = scratch.resolve(String.valueOf(file.path().getFileName()));
      try (SpikeSetWriter writer = SpikeFiles.create(whole, rateHz)) {
        writer.add(recording);
      }
      String name = String.valueOf(whole.getFileName());
      for (Path part : parts(scratch)) {
        String more = String.valueOf(part.getFileName()).substring(name.length());
        file.writeBeside(more, to -> Files.copy(part, to));
      }
    } finally {
      for (Path part : parts(scratch)) {
        Files.delete(part);
      }
      Files.delete(scratch);
    }
  }

  /** The file itself, and the table that some kinds have beside it, named for it and more. */
  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> parts = Files.list(folder)) {
      return parts.sorted().toList();
    }
  }
}
