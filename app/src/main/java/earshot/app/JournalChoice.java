package earshot.app;

import earshot.evaluation.JournalPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where an interrupted evaluation is gone on with. */
final class JournalChoice {
  @Option(
      names = "--resume",
      description =
          "Goes on where an evaluation stopped that was interrupted; needs the same --json or"
              + " --journal.")
  private boolean resume;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "Where finished recordings are written down until all are done (default: the name of"
              + " --json with .journal, where that is a file).")
  private @Nullable Path journal;

  /** The place; without one, going on is refused. */
  JournalPlace place(@Nullable Path json, Command command) throws IOException {
    Optional<Path> file =
        journal != null || json == null ? Optional.ofNullable(journal) : beside(json);
    if (resume && file.isEmpty()) {
      throw command.refusal("--resume needs the --json or the --journal of what was interrupted.");
    }
    return new JournalPlace(
        file, resume ? JournalPlace.Beginning.RESUMED : JournalPlace.Beginning.ANEW);
  }

  /** A pipe or a device has nothing beside it, and a link has what is beside its file. */
  private static Optional<Path> beside(Path json) throws IOException {
    if (Files.exists(json) && !Files.isRegularFile(json)) {
      return Optional.empty();
    }
    Path file = Files.exists(json) ? json.toRealPath() : json;
    return Optional.of(file.resolveSibling(file.getFileName() + ".journal"));
  }
}
