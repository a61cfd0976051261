package earshot.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.models.ModelFolder;
import earshot.models.ModelNetwork;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.training.recipe.OptimiserParameters;
import earshot.training.recipe.Recipe;
import earshot.training.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that learns from a finished model. */
final class TeacherTest {
  @TempDir private Path folder;
  private Path words;
  private Path teacher;

  @BeforeEach
  void makeTeacher() throws IOException {
    words = Chirps.words(folder.resolve("words"), 12);
    teacher = folder.resolve("teacher");
    Recipe recipe = Chirps.recipe(8, 1);
    TrainedNetwork trained = train(recipe, "of the teacher", Told.toTheEnd());
    ModelFolder.write(new ModelMaker(recipe, "earshot train", List.of()).make(trained), teacher);
  }

  private TrainedNetwork train(Recipe recipe, String work, TrainingListener told)
      throws IOException {
    return new Trainer(
            words,
            recipe,
            folder.resolve(work),
            Optional.empty(),
            Optional.empty(),
            Optional.of(folder.resolve("cache")),
            told)
        .train(2);
  }

  /** The recipe of somebody who learns from the teacher alone, and hears with fewer channels. */
  private Recipe learner(String further, String by) throws IOException {
    String chirps = Recipes.text(Chirps.recipe(6, 2));
    assertThat(chirps).contains("\"teachers\" : [ ]", "RISE_AND_FALL", further);
    String path = teacher.toString().replace("\\", "\\\\");
    String changed =
        chirps
            .replace("\"teachers\" : [ ]", "\"teachers\" : [ \"" + path + "\" ]")
            .replace("\"share\" : 0.0", "\"share\" : 1.0")
            .replace("RISE_AND_FALL", "NONE")
            .replace(further, by);
    return Recipes.read(Files.writeString(folder.resolve("learner.json"), changed));
  }

  @Test
  void wordsAreLearntFromAnotherNetworkAloneThoughTheLearnerHearsOtherwise() throws IOException {
    Recipe recipe = learner("", "");
    Told told = Told.toTheEnd();

    TrainedNetwork trained = train(recipe, "learner", told);

    // Its own loss has no share in what it learns, and yet falls.
    assertThat(told.epochs().get(5).loss()).isLessThan(0.7 * told.epochs().get(0).loss());
    assertThat(trained.validationAccuracy()).isGreaterThan(0.9);
  }

  /** The recipe of somebody who starts with the teacher's weights. */
  private Recipe goingOn(String further, String by) throws IOException {
    String chirps = Recipes.text(Chirps.recipe(1, 1));
    assertThat(chirps).contains("\"start\" : [ ]", further);
    String path = teacher.toString().replace("\\", "\\\\");
    String changed =
        chirps.replace("\"start\" : [ ]", "\"start\" : \"" + path + "\"").replace(further, by);
    return Recipes.read(Files.writeString(folder.resolve("going-on.json"), changed));
  }

  @Test
  void aTrainingGoesOnFromAFinishedModel() throws IOException {
    Told anew = Told.toTheEnd();
    train(Chirps.recipe(1, 1), "anew", anew);
    Told goneOn = Told.toTheEnd();

    train(goingOn("", ""), "gone on", goneOn);

    assertThat(goneOn.epochs().get(0).loss()).isLessThan(0.7 * anew.epochs().get(0).loss());
  }

  @Test
  void aTrainingGoesOnWithAnotherGainControl() throws IOException {
    Told anew = Told.toTheEnd();
    train(Chirps.recipe(1, 1), "anew", anew);
    Told goneOn = Told.toTheEnd();

    train(goingOn("\"release_rate\" : 0.06", "\"release_rate\" : 0.02"), "gone on", goneOn);

    assertThat(goneOn.epochs().get(0).loss()).isLessThan(0.7 * anew.epochs().get(0).loss());
  }

  @Test
  void aTrainingGoesOnFromTwoModelsSideBySide() throws IOException {
    Path other = folder.resolve("other");
    Recipe seed2 = Chirps.recipe(8, 2);
    TrainedNetwork trained = train(seed2, "of the other", Told.toTheEnd());
    ModelFolder.write(new ModelMaker(seed2, "earshot train", List.of()).make(trained), other);
    Told alone = Told.toTheEnd();
    train(goingOn("", ""), "alone", alone);
    String both = "\"start\" : [ \"%s\", \"%s\" ]".formatted(teacher, other).replace("\\", "\\\\");
    Recipe recipe =
        Recipes.read(
            Files.writeString(
                folder.resolve("side-by-side.json"),
                Recipes.text(Chirps.recipe(1, 1))
                    .replace("\"start\" : [ ]", both)
                    .replace("\"validation_folder\" : \"\"", validationFolder())));
    Told together = Told.toTheEnd();

    TrainedNetwork network = train(recipe, "together", together);

    assertThat(together.epochs().get(0).loss()).isLessThan(1.05 * alone.epochs().get(0).loss());
    assertThat(spiking(network.network()).hidden().stream().map(Layer::neurons))
        .containsExactly(2 * 24, 2 * 16);
  }

  @Test
  void withoutAnEpochTheStartIsWrittenAsItWas() throws IOException {
    Recipe recipe = goingOn("\"epochs\" : 1", "\"epochs\" : 0");

    TrainedNetwork trained = train(recipe, "as it was", Told.toTheEnd());

    NetworkDescription was = spiking(ModelFolder.read(teacher).network());
    NetworkDescription is = spiking(trained.network());
    for (int c = 0; c < was.connections().size(); c++) {
      assertThat(is.connections().get(c).weights())
          .usingComparatorWithPrecision(1e-4f)
          .containsExactly(was.connections().get(c).weights());
    }
    assertThat(trained.epochs()).isZero();
    assertThat(trained.sequencesPerSecond()).isZero();
    assertThat(folder.resolve("as it was").resolve("metrics.csv")).hasContent(EpochMetrics.HEADER);
  }

  @Test
  void neitherAnEpochNorAStartIsRefused() throws IOException {
    Recipe recipe = Chirps.recipe(0, 1);

    assertThatThrownBy(() -> train(recipe, "nothing", Told.toTheEnd()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("\"chirps\" has 0 epochs and no model to start from");
  }

  private static NetworkDescription spiking(ModelNetwork network) {
    return ((ModelNetwork.Spiking) network).description();
  }

  /** Where a folder is named, the seeds of the parts may differ. */
  private String validationFolder() throws IOException {
    Path apart = Chirps.words(folder.resolve("validation"), 4);
    return "\"validation_folder\" : \"" + apart.toString().replace("\\", "\\\\") + "\"";
  }

  @Test
  void aStartFromWhomOthersWereHeldOutIsRefused() throws IOException {
    Recipe recipe = goingOn("\"seed\" : 1", "\"seed\" : 3");

    assertThatThrownBy(() -> train(recipe, "gone on", Told.toTheEnd()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was trained with the seed 1, and the recipe has 3");
  }

  @Test
  void aStartThatHearsOtherwiseIsRefused() throws IOException {
    Recipe recipe = goingOn("RISE_AND_FALL", "NONE");

    assertThatThrownBy(() -> train(recipe, "gone on", Told.toTheEnd()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("channels=RISE_AND_FALL")
        .hasMessageContaining("channels=NONE");
  }

  @Test
  void aStartThatIsBuiltOtherwiseIsRefusedWithBothShapes() throws IOException {
    Recipe recipe =
        goingOn("\"membrane_shifts\" : [ 1, 3, 5 ]", "\"membrane_shifts\" : [ 1, 3, 4 ]");

    assertThatThrownBy(() -> train(recipe, "gone on", Told.toTheEnd()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Hidden layer 1")
        .hasMessageContaining("of membranes [1, 3, 5,")
        .hasMessageContaining("of membranes [1, 3, 4,");
  }

  @Test
  void aTeacherOfOtherWordsIsRefused() throws IOException {
    Recipe recipe = learner("\"keywords\" : [ ]", "\"keywords\" : [ \"rise\" ]");

    assertThatThrownBy(() -> train(recipe, "learner", Told.toTheEnd()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("[fall, rise, _unknown_, _silence_]")
        .hasMessageContaining("[rise, _unknown_, _silence_]");
  }

  @Test
  void aTeacherWithAnotherCochleaIsRefused() throws IOException {
    Recipe recipe = learner("\"bands\" : 16", "\"bands\" : 20");

    assertThatThrownBy(() -> train(recipe, "learner", Told.toTheEnd()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bands=16")
        .hasMessageContaining("bands=20");
  }

  @Test
  void aShareThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new OptimiserParameters.Distillation(List.of("commands"), 1.5))
        .hasMessage("The share of the teachers in the loss is 1.5; it must be from 0 to 1.");
  }
}
