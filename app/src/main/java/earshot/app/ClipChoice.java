package earshot.app;

import earshot.evaluation.ClipList;
import earshot.evaluation.ClipSet;
import earshot.evaluation.Manifest;
import earshot.spikefiles.SpikeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which clips are meant. */
final class ClipChoice {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description =
          "The folder of folders, one for each label; with --manifest the folder that its paths are"
              + " relative to.")
  private @Nullable Path folder;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "A table instead of folders: CSV, TSV or JSON lines with path, label and perhaps speaker,"
              + " start_s, end_s.")
  private @Nullable Path manifest;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "Only the clips that this list names, a path on each line (Speech Commands'"
              + " testing_list.txt).")
  private @Nullable Path list;

  /** Whether something was named. */
  boolean isThere() {
    return folder != null || manifest != null;
  }

  /** Whether a file of spikes was named instead of a folder. */
  boolean isSpikeSet() {
    return folder != null
        && manifest == null
        && SpikeFiles.isSet(folder)
        && Files.isRegularFile(folder);
  }

  /** Where the clips are, for people and for a report. */
  Path place() {
    if (folder != null) {
      return folder;
    }
    Path place = Objects.requireNonNull(manifest).toAbsolutePath().getParent();
    return place == null ? Path.of("") : place;
  }

  /** Finds them. */
  ClipSet clips() throws IOException {
    ClipSet all = manifest == null ? ClipSet.below(place()) : Manifest.read(manifest, place());
    return list == null ? all : ClipList.read(list).of(all);
  }
}
