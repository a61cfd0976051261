package earshot.window.keep;

import earshot.files.WholeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file that a person named in a dialog, which asked before it named one that exists. Where an
 * ending had to be added to the name nobody was asked about the file with it, so that one is never
 * replaced.
 */
public final class ChosenFile {
  private static final List<String> OF_SPIKES = List.of(".aedat", ".h5", ".hdf5");
  private static final List<String> OF_EVENTS = List.of(".csv", ".jsonl");

  /** What is done about a file that exists. */
  private enum Earlier {
    MAY_BE_REPLACED,
    STAYS
  }

  private final Path path;
  private final Earlier earlier;

  private ChosenFile(Path path, Earlier earlier) {
    this.path = path;
    this.earlier = earlier;
  }

  /**
   * The file that is meant by a name.
   *
   * @param file as the dialog gives it; not every dialog adds the ending that was chosen in it
   * @param ending which was chosen, with its dot
   */
  public static ChosenFile of(Path file, String ending) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean hasEnding =
        OF_SPIKES.stream().anyMatch(name::endsWith) || OF_EVENTS.stream().anyMatch(name::endsWith);
    return hasEnding
        ? new ChosenFile(file, Earlier.MAY_BE_REPLACED)
        : new ChosenFile(file.resolveSibling(file.getFileName() + ending), Earlier.STAYS);
  }

  /** Where it will be. */
  public Path path() {
    return path;
  }

  /** Whether its name asks for spikes rather than for detections. */
  public boolean isForSpikes() {
    return OF_SPIKES.stream().anyMatch(this::endsWith);
  }

  /** Whether its name ends so, in capitals or not. */
  boolean endsWith(String ending) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Puts the file in its place, whole. */
  void write(WholeFile.Bytes bytes) throws IOException {
    writeBeside("", bytes);
  }

  /**
   * Puts a file whole in the place that has this name and more.
   *
   * @throws IOException if it cannot be written or stays as it is; the message is a sentence
   */
  void writeBeside(String more, WholeFile.Bytes bytes) throws IOException {
    Path place = path.resolveSibling(path.getFileName() + more);
    try {
      (earlier == Earlier.STAYS ? WholeFile.fresh(place) : WholeFile.replacing(place))
          .writeBytes(bytes);
    } catch (FileAlreadyExistsException there) {
      throw new IOException(
          place + " exists already and stays as it is: save under another name.", there);
    } catch (IOException reason) {
      throw new IOException(
          place + " cannot be written: choose another folder or check the permissions.", reason);
    }
  }
}
