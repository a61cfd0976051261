package earshot.training;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.cochlea.ChannelGroups;
import earshot.frontend.FrontEnd;
import earshot.frontend.GammatoneParameters;
import earshot.lowpower.LowPowerBackend;
import earshot.models.KeywordModel;
import earshot.models.ModelFolder;
import earshot.runtime.SpikingNetwork;
import earshot.training.network.Feedback;
import earshot.training.recipe.Recipe;
import earshot.training.recipe.Recipes;
import earshot.training.recipe.SpikingParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From recordings to a network within the limits of a chip with sixteen inputs. */
final class ChipModelTest {
  @TempDir private Path folder;

  private static Recipe recipe() {
    Recipe chirps = Chirps.recipe(2, 1);
    return new Recipe(
        chirps.name(),
        chirps.description(),
        "xylo-audio-3",
        chirps.keywords(),
        chirps.moreKeywordFolders(),
        chirps.unknownGroups(),
        chirps.noiseFolders(),
        chirps.noiseHeldOut(),
        chirps.roomsFolder(),
        chirps.validationFolder(),
        chirps.roomShare(),
        new GammatoneParameters(
            chirps.frontEnd().cochlea(),
            chirps.frontEnd().encoder().with(new ChannelGroups(10, 4, 2))),
        new SpikingParameters(
            List.of(24, 16),
            List.of(List.of(0), List.of(0)),
            List.of(List.of(1, 3), List.of(1)),
            List.of(List.of(), List.of(4)),
            Feedback.ITSELF,
            List.of(1, 3),
            31,
            1,
            4),
        chirps.epoch(),
        chirps.mixing(),
        chirps.optimiser(),
        chirps.decoder(),
        chirps.licence(),
        chirps.attribution());
  }

  @Test
  void aModelOfJoinedBandsGoesFromRecordingsToTheChip() throws IOException {
    Recipe recipe = recipe();
    Path kept = folder.resolve("recipe.json");
    Recipes.write(recipe, kept);
    assertThat(Recipes.read(kept)).isEqualTo(recipe);
    Path words = Chirps.words(folder.resolve("words"), 12);
    TrainedNetwork trained =
        new Trainer(
                words,
                recipe,
                folder.resolve("work"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Told.toTheEnd())
            .train(2);
    KeywordModel made = new ModelMaker(recipe, "earshot train", List.of()).make(trained);
    ModelFolder.write(made, folder.resolve("model"));

    KeywordModel model = ModelFolder.read(folder.resolve("model"));

    assertThat(model.card()).isEqualTo(made.card());
    assertThat(model.network().inputs()).isEqualTo(16);
    SpikingNetwork chip = model.network().run(new LowPowerBackend());
    FrontEnd frontEnd = model.card().frontEnd().create();
    float[] samples = Chirps.chirp(400, 3000, 99);
    frontEnd.process(samples, 0, samples.length, chip::step);
    assertThat(chip.counts().synapticOperations).isPositive();
  }
}
