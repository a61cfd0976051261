package earshot.app;

import earshot.lowpower.VectorDifference;
import earshot.verification.ChipVectors;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Runs the emulator against a file of vectors. */
@CommandLine.Command(
    name = "verify-chip",
    description = "Runs the emulated chip against a file of vectors, of its core or its front end.")
final class VerifyChipCommand extends Command {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "VECTORS.json", description = "The vectors.")
  private Path vectors = Path.of("");

  VerifyChipCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    ChipVectors.Result result = ChipVectors.verify(vectors);
    for (VectorDifference difference : result.differences()) {
      surroundings.out().println(difference.line());
    }
    surroundings.out().println(result.summary());
    return result.agrees() ? DONE : FAILED;
  }
}
