package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.models.ModelFolder;
import earshot.training.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrainCommandTest {
  private final Desk desk = new Desk();
  @TempDir private Path folder;
  private Path words;
  private Path model;
  private Path recipe;

  @BeforeEach
  void recordWords() throws IOException {
    words = folder.resolve("my-words");
    model = folder.resolve("my-model");
    recipe = folder.resolve("quick.json");
    for (int take = 0; take < 6; take++) {
      for (String word : new String[] {"bed", "cat"}) {
        Files.createDirectories(words.resolve(word));
        Sounds.wav(
            words.resolve(word).resolve(word + "-" + take + ".wav"),
            Sounds.noise(0.5, 2 * take + word.length() % 2));
      }
    }
    Files.writeString(recipe, quick());
  }

  /** The standard recipe with next to no work in it. */
  private static String quick() throws IOException {
    String text = Recipes.text(Recipes.standard("quick"));
    Map<String, Integer> small =
        Map.of(
            "clips_per_keyword", 5,
            "unknown_words", 5,
            "splices", 5,
            "silences", 5,
            "streams", 5,
            "batch", 10);
    for (Map.Entry<String, Integer> entry : small.entrySet()) {
      String key = "\"" + entry.getKey() + "\" : ";
      text = text.replaceAll(key + "\\d+", key + entry.getValue());
    }
    return text.replace("[ 128, 128 ]", "[ 8, 8 ]");
  }

  @Test
  void aFolderPerWordBecomesAModelWithItsCurves() throws IOException {
    int status =
        desk.run(
            "train",
            words.toString(),
            "--out",
            model.toString(),
            "--recipe",
            recipe.toString(),
            "--epochs",
            "2",
            "--seed",
            "3");

    assertThat(status).as(desk.err()).isZero();
    assertThat(desk.out()).contains("bed cat, 2 epochs").contains("sequences/s");
    assertThat(model)
        .isDirectoryContaining("glob:**/card.json")
        .isDirectoryContaining("glob:**/model.nir")
        .isDirectoryContaining("glob:**/recipe.json");
    assertThat(Files.readAllLines(model.resolve("metrics.csv"))).hasSize(3);
    assertThat(ImageIO.read(model.resolve("curves.png").toFile()).getWidth()).isEqualTo(900);
    assertThat(folder.resolve("my-model.training")).doesNotExist();
    assertThat(ModelFolder.read(model).labels().keywords()).containsExactly("bed", "cat");
  }

  @Test
  void aModelThatExistsIsRefusedAndKept() throws IOException {
    Files.createDirectories(model);
    Path mine = Files.writeString(model.resolve("mine.txt"), "mine");

    assertThat(desk.run("train", words.toString(), "--out", model.toString())).isEqualTo(1);

    assertThat(desk.err().lines()).hasSize(1);
    assertThat(desk.err()).contains("There is already a " + model).endsWith(".\n");
    assertThat(mine).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({"--epochs, 0", "--epochs, many", "--seed, x"})
  void whatCannotBeAValueEndsWithTwo(String option, String value) {
    int status = desk.run("train", words.toString(), "--out", model.toString(), option, value);

    assertThat(status).isEqualTo(2);
    assertThat(desk.err().lines()).hasSize(1);
    assertThat(desk.err()).contains(option).contains(value);
    assertThat(model).doesNotExist();
  }

  @Test
  void whatIsAbsentOrBrokenIsNamedInASentence() throws IOException {
    Files.writeString(recipe, "no recipe");
    Path empty = Files.createDirectories(folder.resolve("empty"));

    failsNaming(recipe, words.toString(), "--recipe", recipe.toString());
    failsNaming(empty, empty.toString());
    failsNaming(folder.resolve("nowhere"), folder.resolve("nowhere").toString());
  }

  private void failsNaming(Path path, String... arguments) {
    String[] line = new String[arguments.length + 3];
    line[0] = "train";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    line[line.length - 2] = "--out";
    line[line.length - 1] = model.toString();
    var other = new Desk();

    assertThat(other.run(line)).isEqualTo(1);

    assertThat(other.err().lines()).as(other.err()).hasSize(1);
    assertThat(other.err()).contains(path.toString());
    assertThat(model).doesNotExist();
  }
}
