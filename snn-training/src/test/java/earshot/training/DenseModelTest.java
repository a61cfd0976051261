package earshot.training;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.dense.DenseDescription;
import earshot.frontend.FrontEnd;
import earshot.lowpower.LowPowerBackend;
import earshot.models.KeywordModel;
import earshot.models.ModelFolder;
import earshot.models.ModelNetwork;
import earshot.runtime.SpikingNetwork;
import earshot.training.recipe.DenseParameters;
import earshot.training.recipe.Recipe;
import earshot.training.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network of ordinary neurons, from recordings to a model that listens. */
final class DenseModelTest {
  @TempDir private Path folder;

  private static Recipe recipe() {
    Recipe chirps = Chirps.recipe(5, 1);
    return chirps.with(
        new DenseParameters(List.of(24, 16), List.of(List.of(0, 1, 2), List.of(0, 4)), 1, 4));
  }

  @Test
  void anOrdinaryNetworkGoesFromRecordingsToAModelThatListens() throws IOException {
    Recipe recipe = recipe();
    Path kept = folder.resolve("recipe.json");
    Recipes.write(recipe, kept);
    assertThat(Recipes.read(kept)).isEqualTo(recipe);
    Told told = Told.toTheEnd();
    TrainedNetwork trained =
        new Trainer(
                Chirps.words(folder.resolve("words"), 12),
                recipe,
                folder.resolve("work"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                told)
            .train(2);
    assertThat(told.epochs().get(4).loss()).isLessThan(0.7 * told.epochs().get(0).loss());
    KeywordModel made = new ModelMaker(recipe, "earshot train", List.of()).make(trained);
    ModelFolder.write(made, folder.resolve("model"));

    KeywordModel model = ModelFolder.read(folder.resolve("model"));

    assertThat(model.card()).isEqualTo(made.card());
    assertThat(model.network()).usingRecursiveComparison().isEqualTo(made.network());
    var chip = new LowPowerBackend();
    assertThat(model.network().runsOn(chip)).isEqualTo("dense");
    SpikingNetwork network = model.network().run(chip);
    FrontEnd frontEnd = model.card().frontEnd().create();
    float[] samples = Chirps.chirp(400, 3000, 99);
    frontEnd.process(samples, 0, samples.length, network::step);
    DenseDescription dense = ((ModelNetwork.Dense) model.network()).description();
    assertThat(network.counts().synapticOperations)
        .isLessThanOrEqualTo(network.counts().steps * dense.parameters())
        .isPositive();
    assertThat(network.counts().cycles).isZero();
  }
}
