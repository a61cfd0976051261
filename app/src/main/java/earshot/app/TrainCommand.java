package earshot.app;

import earshot.models.KeywordModel;
import earshot.models.ModelFolder;
import earshot.training.ModelMaker;
import earshot.training.TrainedNetwork;
import earshot.training.Trainer;
import earshot.training.recipe.Recipe;
import earshot.training.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a model on a folder per word. */
@CommandLine.Command(
    name = "train",
    description = {
      "Trains a model on a folder of recordings for each word.",
      "Interrupted, it goes on where it stopped when it is called again."
    })
final class TrainCommand extends Command {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "The folder of folders.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MODEL",
      description = "The folder of the new model; one that exists is refused.")
  private Path out = Path.of("");

  @Option(names = "--recipe", paramLabel = "FILE", description = "Every choice, as JSON.")
  private @Nullable Path recipeFile;

  @Option(names = "--epochs", paramLabel = "N", description = "Instead of the recipe's.")
  private @Nullable Integer epochs;

  @Option(names = "--seed", paramLabel = "N", description = "Instead of the recipe's.")
  private @Nullable Long seed;

  @Option(names = "--noise", paramLabel = "DIR", description = "Noise, beside the recipe's.")
  private @Nullable Path noise;

  @Option(names = "--rooms", paramLabel = "DIR", description = "Impulse responses of rooms.")
  private @Nullable Path rooms;

  TrainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Integer epochCount = epochs;
    if (epochCount != null && epochCount < 1) {
      throw refusal("--epochs is at least 1; " + epochCount + " is not.");
    }
    if (Files.exists(out)) {
      throw new IOException("There is already a " + out + "; give another --out or remove it.");
    }
    Path recipePath = recipeFile;
    Recipe recipe = recipePath == null ? Recipes.standard(name()) : Recipes.read(recipePath);
    Long otherSeed = seed;
    recipe =
        recipe.with(
            epochCount == null ? OptionalInt.empty() : OptionalInt.of(epochCount),
            otherSeed == null ? OptionalLong.empty() : OptionalLong.of(otherSeed));
    Path work = out.resolveSibling(out.getFileName() + ".training");
    try (var printer = new TrainingPrinter(surroundings.err())) {
      TrainedNetwork trained =
          new Trainer(
                  folder,
                  recipe,
                  work,
                  Optional.ofNullable(noise),
                  Optional.ofNullable(rooms),
                  surroundings.cacheFolder().map(f -> f.resolve("envelopes")),
                  printer)
              .train();
      String command = "earshot train %s --out %s".formatted(folder, out);
      if (recipePath != null) {
        command += " --recipe " + recipePath;
      }
      KeywordModel model =
          new ModelMaker(recipe, command, List.of(folder.toString())).make(trained);
      write(model, work, printer);
      surroundings
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s: %s, %d epochs in %.1f minutes, %.0f sequences/s%s",
                  out,
                  String.join(" ", trained.labels().keywords()),
                  trained.epochs(),
                  trained.minutes(),
                  trained.sequencesPerSecond(),
                  Double.isNaN(trained.validationAccuracy())
                      ? ""
                      : String.format(
                          Locale.ROOT,
                          ", %.1f %% of the clips that were held out",
                          100 * trained.validationAccuracy())));
    }
    return DONE;
  }

  private String name() {
    return String.valueOf(out.getFileName());
  }

  /** The model appears as a whole or not at all; the curves go with it. */
  private void write(KeywordModel model, Path work, TrainingPrinter printer) throws IOException {
    Path part = work.resolve("model");
    ModelFolder.write(model, part);
    for (String file : List.of("metrics.csv", "recipe.json", "validation.tsv")) {
      Files.copy(work.resolve(file), part.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    draw(part, printer);
    Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(work.resolve("checkpoint"));
    Files.deleteIfExists(work.resolve("metrics.csv"));
    Files.deleteIfExists(work.resolve("recipe.json"));
    Files.deleteIfExists(work.resolve("validation.tsv"));
    Files.deleteIfExists(work);
  }

  /** A model is worth more than its picture: a Java without fonts makes one without. */
  private void draw(Path model, TrainingPrinter printer) {
    try {
      TrainingCurves curves = TrainingCurves.read(model.resolve("metrics.csv"));
      if (!curves.isEmpty()) {
        curves.draw(model.resolve("curves.png"), name());
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      printer.notes("The curves were not drawn: " + e + ".");
    }
  }
}
