package earshot.app;

import earshot.models.KeywordModel;
import java.io.IOException;
import picocli.CommandLine;

/** Lists the bundled models. */
@CommandLine.Command(name = "models", description = "Lists the bundled models.")
final class ModelsCommand extends Command {
  private final Surroundings surroundings;

  ModelsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (surroundings.models().bundled().isEmpty()) {
      surroundings.out().println("No model is bundled; \"earshot train\" makes one.");
    }
    for (String name : surroundings.models().bundled()) {
      KeywordModel model = surroundings.models().open(name);
      surroundings.out().println(name);
      surroundings.out().println("    " + model.card().description());
      surroundings.out().println("    words: " + String.join(", ", model.labels().keywords()));
      surroundings.out().println("    profile: " + model.network().profile());
    }
    return DONE;
  }
}
