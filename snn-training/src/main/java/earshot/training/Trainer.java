package earshot.training;

import earshot.decoder.Labels;
import earshot.models.ModelNetwork;
import earshot.network.NetworkDescription;
import earshot.training.data.EnvelopeCache;
import earshot.training.data.Library;
import earshot.training.data.LibraryFolders;
import earshot.training.data.LibraryReader;
import earshot.training.kernels.Kernels;
import earshot.training.mixing.BatchMaker;
import earshot.training.mixing.Ear;
import earshot.training.mixing.MadeUpWords;
import earshot.training.network.DenseFolding;
import earshot.training.network.Folding;
import earshot.training.network.NetworkShape;
import earshot.training.network.Optimiser;
import earshot.training.network.SideBySide;
import earshot.training.network.TrainableNetwork;
import earshot.training.network.Unfolding;
import earshot.training.network.Workers;
import earshot.training.recipe.Recipe;
import earshot.training.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * From a folder of recordings to a network. What is done is kept in a working folder after every
 * epoch; called again with the same recipe it goes on where it stopped.
 */
public final class Trainer {
  /**
   * Parts of a batch: more than cores, so that they are evenly busy, and fixed, so that sums never
   * change.
   */
  private static final int SHARDS = 4;

  private static final String CHECKPOINT = "checkpoint";

  private final Path directory;
  private final Recipe recipe;
  private final Path work;
  private final Optional<Path> noise;
  private final Optional<Path> rooms;
  private final Optional<Path> cache;
  private final TrainingListener listener;

  /**
   * Makes a trainer.
   *
   * @param directory holds a folder per word
   * @param recipe every choice
   * @param work where it keeps what is done
   * @param noise a further folder of noise
   * @param rooms a folder of impulse responses instead of the recipe's
   * @param cache where it keeps what it heard of recordings for other trainings; empty for nowhere
   * @param listener is told how it gets on
   */
  public Trainer(
      Path directory,
      Recipe recipe,
      Path work,
      Optional<Path> noise,
      Optional<Path> rooms,
      Optional<Path> cache,
      TrainingListener listener) {
    this.directory = directory;
    this.recipe = recipe;
    this.work = work;
    this.noise = noise;
    this.rooms = rooms;
    this.cache = cache;
    this.listener = listener;
  }

  /**
   * Trains to the last epoch.
   *
   * @throws IOException if recordings cannot be read or what is done cannot be kept
   */
  public TrainedNetwork train() throws IOException {
    return train(Runtime.getRuntime().availableProcessors());
  }

  /** The same on so many threads; what comes out does not depend on them. */
  TrainedNetwork train(int threads) throws IOException {
    LibraryFolders folders = TrainingFolders.of(directory, recipe, noise, rooms);
    refuseNothing();
    keepRecipe();
    var reader =
        new LibraryReader(
            recipe.frontEnd().cochlea(),
            folders,
            recipe.roomShare(),
            recipe.optimiser().seed(),
            new EnvelopeCache(cache, listener::notes),
            listener::progresses);
    listener.begins("Reading recordings", reader.count());
    Library library = withOtherWords(reader.read());
    library.unreadable().forEach(listener::notes);
    keepValidation(library);
    List<String> names = new ArrayList<>(folders.keywords());
    names.add(Labels.UNKNOWN);
    names.add(Labels.SILENCE);
    var labels = new Labels(names);
    try (var workers = new Workers(threads)) {
      return train(labels, library, workers);
    }
  }

  private void refuseNothing() throws IOException {
    if (recipe.optimiser().allEpochs() == 0 && recipe.optimiser().start().isEmpty()) {
      throw new IOException(
          "The recipe \"%s\" has 0 epochs and no model to start from; one of the two must be there."
              .formatted(recipe.name()));
    }
  }

  private Library withOtherWords(Library library) {
    int missing = MadeUpWords.missing(library, recipe.epoch().unknownWords());
    if (missing == 0) {
      return library;
    }
    listener.notes(
        ("An epoch asks for %d clips of other words and %d are there; %d are made up out of the"
                + " keywords. A folder %s with other words does better.")
            .formatted(
                recipe.epoch().unknownWords(),
                recipe.epoch().unknownWords() - missing,
                missing,
                Labels.UNKNOWN));
    return new MadeUpWords(library, new SplittableRandom(recipe.optimiser().seed()))
        .addTo(library, missing);
  }

  private TrainedNetwork train(Labels labels, Library library, Workers workers) throws IOException {
    int bands = recipe.frontEnd().cochlea().bands();
    int inputs = recipe.frontEnd().encoder().channels().count(bands);
    NetworkShape shape =
        NetworkShapes.of(recipe.network(), inputs, labels.count())
            .times(Math.max(1, recipe.optimiser().start().size()));
    var network =
        new TrainableNetwork(
            shape, new SplittableRandom(recipe.optimiser().seed()), workers, Kernels.fastest());
    var optimiser =
        new Optimiser(
            recipe.optimiser().weightDecay(),
            recipe.optimiser().largestNorm(),
            recipe.optimiser().matrices(),
            workers,
            Kernels.fastest());
    List<Ear> ears = new ArrayList<>();
    var ear = new Ear(recipe.frontEnd().encoder(), bands, shape.longestDelaySteps());
    ears.add(ear);
    List<Teacher> teachers = new ArrayList<>();
    if (recipe.optimiser().distillation().wanted()) {
      for (String name : recipe.optimiser().distillation().teachers()) {
        Teacher teacher = Teacher.open(name, recipe, labels, workers);
        teachers.add(teacher);
        if (!ears.contains(teacher.ear())) {
          ears.add(teacher.ear());
        }
      }
    }
    var maker = new BatchMaker(labels, library, recipe.mixing(), ears, SHARDS, workers);
    var training =
        new Training(labels, recipe, library, maker, network, optimiser, teachers, ears, workers);
    var checkpoint = new Checkpoint(work.resolve(CHECKPOINT));
    int done = 0;
    double seconds = 0;
    if (checkpoint.exists()) {
      Checkpoint.Progress progress = checkpoint.read(network, optimiser, training.kept());
      done = progress.epochsDone();
      seconds = progress.seconds();
      listener.notes("Training goes on after epoch " + done + ".");
    } else if (!recipe.optimiser().start().isEmpty()) {
      training.startFrom(start(labels, ear, workers));
    }
    listener.begins("Training", training.batches());
    keepMetrics("");
    for (int epoch = done; epoch < recipe.optimiser().allEpochs(); epoch++) {
      EpochMetrics metrics = training.epoch(epoch, listener);
      seconds += metrics.seconds();
      checkpoint.write(epoch + 1, seconds, network, optimiser, training.kept());
      keepMetrics(metrics.row() + "\n");
      listener.epochEnds(metrics);
    }
    training.finish();
    // After the last checkpoint, so that a training that goes on never shifts twice.
    network.shiftOutput(labels.names().indexOf(Labels.UNKNOWN), recipe.decoder().unknownOffset());
    network.shiftOutput(labels.names().indexOf(Labels.SILENCE), recipe.decoder().silenceOffset());
    if (network.restless() > 0) {
      listener.notes(
          network.restless()
              + " hidden neurons fire without any input, which costs operations in silence.");
    }
    return new TrainedNetwork(
        labels,
        folded(network),
        recipe.optimiser().allEpochs(),
        seconds / 60,
        seconds > 0 ? training.batches() * recipe.optimiser().batch() / seconds : 0,
        training.accuracy(),
        library.unreadable());
  }

  private TrainableNetwork start(Labels labels, Ear ear, Workers workers) throws IOException {
    List<NetworkDescription> parts = new ArrayList<>();
    for (String name : recipe.optimiser().start()) {
      parts.add(start(name, labels, ear, workers).description());
    }
    return Unfolding.unfold(SideBySide.of(parts), workers, Kernels.fastest());
  }

  private Teacher start(String name, Labels labels, Ear ear, Workers workers) throws IOException {
    Teacher start = Teacher.open(name, recipe, labels, workers);
    if (!start.ear().hasChannelsOf(ear)) {
      throw new IOException(
          ("The model \"%s\" to start from hears as %s, and the recipe as %s; both must have the same"
                  + " bands, channels and longest delay.")
              .formatted(name, start.ear(), ear));
    }
    if (recipe.validationFolder().isEmpty() && start.seed() != recipe.optimiser().seed()) {
      throw new IOException(
          ("The model \"%s\" to start from was trained with the seed %d, and the recipe has %d; the seed"
                  + " decides who is held out, so both must be the same where no folder of validation"
                  + " clips is named.")
              .formatted(name, start.seed(), recipe.optimiser().seed()));
    }
    return start;
  }

  private ModelNetwork folded(TrainableNetwork network) {
    double stepSeconds = recipe.frontEnd().cochlea().stepSeconds();
    return switch (network.shape().kind()) {
      case SPIKING ->
          new ModelNetwork.Spiking(
              new Folding(stepSeconds).fold(network, recipe.name(), recipe.profile()));
      case RECTIFIED ->
          new ModelNetwork.Dense(new DenseFolding(stepSeconds).fold(network, recipe.name()));
    };
  }

  private void keepRecipe() throws IOException {
    Files.createDirectories(work);
    Path kept = work.resolve("recipe.json");
    boolean begun = Files.exists(work.resolve(CHECKPOINT));
    if (begun && Files.exists(kept) && !Recipes.read(kept).equals(recipe)) {
      throw new IOException(
          "The folder %s holds what another recipe has done; remove it or give another --out."
              .formatted(work));
    }
    Recipes.write(recipe, kept);
  }

  /**
   * Which recordings were kept apart, as seen from the training directory, so that others can
   * measure on them too.
   */
  private void keepValidation(Library library) throws IOException {
    StringBuilder text = new StringBuilder();
    Path root = directory.toAbsolutePath().normalize();
    for (Library.Labelled clip : library.validation()) {
      Path file = Path.of(clip.recording().file()).toAbsolutePath().normalize();
      // On another drive of Windows there is no way from here to there.
      file = root.getRoot().equals(file.getRoot()) ? root.relativize(file) : file;
      text.append(clip.label()).append('\t').append(file).append('\n');
    }
    Files.writeString(work.resolve("validation.tsv"), text);
  }

  private void keepMetrics(String row) throws IOException {
    Path metrics = work.resolve("metrics.csv");
    String header = Files.exists(metrics) ? "" : EpochMetrics.HEADER + "\n";
    Files.writeString(metrics, header + row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
