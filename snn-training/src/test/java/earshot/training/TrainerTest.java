package earshot.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.models.ModelNetwork;
import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.training.recipe.Recipe;
import earshot.training.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainerTest {
  private static final int SPEAKERS = 30;

  @TempDir private Path folder;
  private Path words;

  @BeforeEach
  void say() throws IOException {
    words = Chirps.words(folder.resolve("words"), SPEAKERS);
  }

  private Trainer trainer(Recipe recipe, String work, TrainingListener listener) {
    return new Trainer(
        words,
        recipe,
        folder.resolve(work),
        Optional.empty(),
        Optional.empty(),
        Optional.of(folder.resolve("cache")),
        listener);
  }

  private ModelNetwork trained(long seed, String work, int threads) throws IOException {
    return trainer(Chirps.recipe(2, seed), work, Told.toTheEnd()).train(threads).network();
  }

  @Test
  void theSameSeedGivesTheSameModelBitForBitWithAnyNumberOfThreads() throws IOException {
    List<Object> one = numbers(trained(1, "one", 1));

    assertThat(numbers(trained(1, "again", 1))).isEqualTo(one);
    assertThat(numbers(trained(1, "two", 2))).isEqualTo(one);
    assertThat(numbers(trained(1, "three", 3))).isEqualTo(one);
  }

  @Test
  void anotherSeedGivesAnotherModel() throws IOException {
    assertThat(numbers(trained(2, "two", 2))).isNotEqualTo(numbers(trained(1, "one", 2)));
  }

  @Test
  void interruptedAndResumedEqualsUninterruptedBitForBit() throws IOException {
    Recipe recipe = Chirps.recipe(3, 1);
    TrainedNetwork whole = trainer(recipe, "whole", Told.toTheEnd()).train(2);
    Told first = Told.until(2);
    assertThatThrownBy(() -> trainer(recipe, "parts", first).train(2))
        .isInstanceOf(Told.Stopped.class);

    Told second = Told.toTheEnd();
    TrainedNetwork parts = trainer(recipe, "parts", second).train(1);

    assertThat(numbers(parts.network())).isEqualTo(numbers(whole.network()));
    assertThat(second.notes()).contains("Training goes on after epoch 2.");
    assertThat(second.epochs()).hasSize(1);
    assertThat(parts.validationAccuracy()).isEqualTo(whole.validationAccuracy());
    assertThat(Files.readAllLines(folder.resolve("parts/metrics.csv")))
        .hasSize(4)
        .first()
        .isEqualTo(EpochMetrics.HEADER);
  }

  @Test
  void whatWasInterruptedAfterTheLastEpochKeepsItsAccuracy() throws IOException {
    Recipe recipe = Chirps.recipe(2, 1);
    Told told = Told.until(2);
    assertThatThrownBy(() -> trainer(recipe, "work", told).train(2))
        .isInstanceOf(Told.Stopped.class);

    TrainedNetwork trained = trainer(recipe, "work", Told.toTheEnd()).train(2);

    assertThat(trained.validationAccuracy()).isEqualTo(told.epochs().get(1).validation().all());
  }

  @Test
  void theOutputsOfTheUnknownAndOfSilenceAloneAreOffsetAndOnlyOnceHoweverOftenTrainingGoesOn()
      throws IOException {
    Recipe plain = Chirps.recipe(2, 1);
    Recipe once = changed(plain, "\"unknown_offset\" : 0.0", "\"unknown_offset\" : -1.6");
    Recipe moved = changed(once, "\"silence_offset\" : 0.0", "\"silence_offset\" : 0.8");
    List<Object> before = numbers(trainer(plain, "plain", Told.toTheEnd()).train(2).network());

    List<Object> after = numbers(trainer(moved, "moved", Told.toTheEnd()).train(2).network());
    List<Object> again = numbers(trainer(moved, "moved", Told.toTheEnd()).train(2).network());

    assertThat(again).isEqualTo(after);
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        changed.add(i);
      }
    }
    // The outputs rest at 1 / (1 - decay) times their bias: 16 for a membrane shift of 4.
    assertThat(changed).hasSize(2);
    double unknown = (double) after.get(changed.get(0)) - (double) before.get(changed.get(0));
    double silence = (double) after.get(changed.get(1)) - (double) before.get(changed.get(1));
    assertThat(16 * unknown).isCloseTo(-1.6, within(1e-3));
    assertThat(16 * silence).isCloseTo(0.8, within(1e-3));
  }

  @Test
  void orthogonalStepsLearnTooAndGoOnWhereTheyStopped() throws IOException {
    Recipe recipe = changed(Chirps.recipe(8, 1), "\"ADAM\"", "\"MUON\"");
    Told told = Told.toTheEnd();
    TrainedNetwork whole = trainer(recipe, "whole", told).train(2);
    Told first = Told.until(5);
    assertThatThrownBy(() -> trainer(recipe, "parts", first).train(2))
        .isInstanceOf(Told.Stopped.class);

    TrainedNetwork parts = trainer(recipe, "parts", Told.toTheEnd()).train(1);

    assertThat(told.epochs().get(7).loss()).isLessThan(0.7 * told.epochs().get(0).loss());
    assertThat(numbers(parts.network())).isEqualTo(numbers(whole.network()));
  }

  @Test
  void anAverageIsWhatIsValidatedAndWrittenAndGoesOnWhereItStopped() throws IOException {
    Recipe plain = Chirps.recipe(4, 1);
    Recipe recipe = changed(plain, "\"averaged_epochs\" : 0.0", "\"averaged_epochs\" : 1.5");
    Told told = Told.toTheEnd();
    TrainedNetwork whole = trainer(recipe, "whole", told).train(2);
    Told first = Told.until(2);
    assertThatThrownBy(() -> trainer(recipe, "parts", first).train(2))
        .isInstanceOf(Told.Stopped.class);

    TrainedNetwork parts = trainer(recipe, "parts", Told.toTheEnd()).train(1);

    assertThat(numbers(parts.network())).isEqualTo(numbers(whole.network()));
    Told toldPlain = Told.toTheEnd();
    assertThat(numbers(trainer(plain, "plain", toldPlain).train(2).network()))
        .isNotEqualTo(numbers(whole.network()));
    assertThat(told.epochs())
        .extracting(EpochMetrics::loss)
        .isEqualTo(toldPlain.epochs().stream().map(EpochMetrics::loss).toList());
    assertThat(whole.validationAccuracy()).isEqualTo(told.epochs().get(3).validation().all());
  }

  @Test
  void layersThatAdaptAreRecurrentAndTheOthersAreNot() throws IOException {
    Recipe recipe =
        changed(Chirps.recipe(1, 1), "\"feedback\" : \"ITSELF\"", "\"feedback\" : \"LAYER\"");

    var trained =
        (ModelNetwork.Spiking) trainer(recipe, "work", Told.toTheEnd()).train(2).network();

    List<Connection> within =
        trained.description().connections().stream()
            .filter(connection -> connection.source().equals(connection.target()))
            .toList();
    assertThat(within).hasSize(1);
    assertThat(within.get(0).target()).isEqualTo("hidden1");
    assertThat(within.get(0).weights()[1]).isNotZero();
  }

  @Test
  void aRecurrenceWithoutASynapseIsRefusedWithItsName() throws IOException {
    Recipe plain = Chirps.recipe(1, 1);
    Recipe recipe =
        changed(
            changed(plain, "\"feedback\" : \"ITSELF\"", "\"feedback\" : \"LAYER\""),
            "\"adaptation_shifts\" : [ [ 3 ], [ ] ]",
            "\"adaptation_shifts\" : [ [ ], [ ] ]");

    assertThatThrownBy(() -> trainer(recipe, "work", Told.toTheEnd()).train(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A feedback of LAYER")
        .hasMessageContaining("none of the 2 hidden layers has one");
  }

  private Recipe changed(Recipe recipe, String from, String to) throws IOException {
    String text = Recipes.text(recipe);
    assertThat(text).contains(from);
    return Recipes.read(Files.writeString(folder.resolve("changed.json"), text.replace(from, to)));
  }

  @Test
  void theWorkOfAnotherRecipeIsRefused() throws IOException {
    trained(1, "work", 2);

    assertThatThrownBy(() -> trained(2, "work", 2))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve("work").toString())
        .hasMessageContaining("another recipe")
        .hasMessageEndingWith(".");
  }

  @Test
  void anotherRecipeMayTakeOverWhereNothingWasDoneYet() throws IOException {
    Files.createDirectories(folder.resolve("work"));
    Files.writeString(folder.resolve("work/recipe.json"), "of a training that found no recordings");

    assertThat(trained(1, "work", 2)).isNotNull();
  }

  @Test
  void whatIsNoCheckpointIsRefused() throws IOException {
    trained(1, "work", 2);
    Files.write(folder.resolve("work/checkpoint"), new byte[100]);

    assertThatThrownBy(() -> trained(1, "work", 2))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no checkpoint");
  }

  @Test
  void aFewEpochsTellRisingFromFallingTones() throws IOException {
    Told told = Told.toTheEnd();

    TrainedNetwork trained = trainer(Chirps.recipe(8, 1), "work", told).train(2);

    assertThat(trained.validationAccuracy()).isEqualTo(1);
    assertThat(trained.labels().names()).containsExactly("fall", "rise", "_unknown_", "_silence_");
    assertThat(told.epochs().get(7).loss()).isLessThan(0.7 * told.epochs().get(0).loss());
    assertThat(told.notes()).anyMatch(note -> note.contains("made up"));
  }

  /** Every number of a network, to compare without rounding. */
  private static List<Object> numbers(ModelNetwork trained) {
    NetworkDescription network = ((ModelNetwork.Spiking) trained).description();
    List<Object> all = new ArrayList<>();
    for (Layer layer : network.layers()) {
      addAll(all, layer.bias());
      addAll(all, layer.threshold());
    }
    for (Connection connection : network.connections()) {
      for (float weight : connection.weights()) {
        all.add(weight);
      }
    }
    return all;
  }

  private static void addAll(List<Object> all, double[] values) {
    for (double value : values) {
      all.add(value);
    }
  }
}
