package earshot.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecipesTest {
  @TempDir private Path folder;

  @Test
  void aRecipeThatIsWrittenIsReadAgain() throws IOException {
    Path file = folder.resolve("recipe.json");
    Recipe recipe = Recipes.standard("mine").with(OptionalInt.of(7), OptionalLong.of(8));

    Recipes.write(recipe, file);

    assertThat(Recipes.read(file)).isEqualTo(recipe);
    assertThat(Recipes.text(recipe)).contains("\"clips_per_keyword\"", "\"epochs\" : 7");
  }

  @Test
  void theRecipesOfTheProjectCanBeRead() throws IOException {
    try (Stream<Path> recipes = Files.list(Path.of("..", "models", "recipes"))) {
      for (Path recipe : recipes.filter(f -> f.toString().endsWith(".json")).toList()) {
        assertThat(Recipes.read(recipe).name()).as(recipe.toString()).isNotEmpty();
      }
    }
  }

  @Test
  void aRecipeThatNamesNoKindOfNetworkMeansSpikingNeurons() throws IOException {
    Recipe recipe = Recipes.standard("mine");
    String text = Recipes.text(recipe).replaceFirst("\"kind\" : \"spiking\",", "");
    assertThat(text).doesNotContain("spiking");

    assertThat(Recipes.read(Files.writeString(folder.resolve("old.json"), text))).isEqualTo(recipe);
  }

  @Test
  void anOlderRecipeMeansWhatItMeantThen() throws IOException {
    Recipe recipe = Recipes.standard("mine");
    String text =
        Recipes.text(recipe)
            .replaceFirst(",\\s*\"stream_noise\" : \\{[^}]*\\}", "")
            .replaceFirst(",\\s*\"start\" : \\[ \\]", "")
            .replaceFirst("\"feedback\" : \"ITSELF\",", "")
            .replaceFirst("\"silence_offset\" : 0.0,", "")
            .replaceFirst(",\\s*\"averaged_epochs\" : 0.0", "")
            .replaceFirst(",\\s*\"quiet_operation_price\" : 0.0", "");
    assertThat(text)
        .doesNotContain(
            "feedback", "stream_noise", "\"start\"", "quiet", "silence_offset", "averaged");

    assertThat(Recipes.read(Files.writeString(folder.resolve("old.json"), text))).isEqualTo(recipe);
  }

  @Test
  void theGainControlOfAnOlderRecipeFallsAsFastAsItRises() throws IOException {
    String text =
        Recipes.text(Recipes.standard("mine")).replaceFirst("\"release_rate\" : 0.06,", "");
    assertThat(text).doesNotContain("release");

    Recipe old = Recipes.read(Files.writeString(folder.resolve("old.json"), text));
    assertThat(old.frontEnd().encoder().releaseRate()).isEqualTo(0.02);
  }

  @Test
  void anUnknownKindOfNetworkIsNamed() throws IOException {
    String text = Recipes.text(Recipes.standard("mine")).replace("\"spiking\"", "\"quantum\"");
    Path file = Files.writeString(folder.resolve("quantum.json"), text);

    assertThatThrownBy(() -> Recipes.read(file)).hasMessageContaining("quantum");
  }

  @Test
  void anAverageOverLessThanNothingIsRefusedWithTheNumber() throws IOException {
    String text =
        Recipes.text(Recipes.standard("mine"))
            .replace("\"averaged_epochs\" : 0.0", "\"averaged_epochs\" : -2.0");
    Path file = Files.writeString(folder.resolve("average.json"), text);

    assertThatThrownBy(() -> Recipes.read(file)).hasMessageContaining("over -2.0 epochs");
  }

  @Test
  void aFileThatIsNoRecipeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), "{ \"name\" : ");

    assertThatThrownBy(() -> Recipes.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The recipe " + file + " cannot be used: ");
  }

  @Test
  void aKeyThatIsUnknownOrMissingIsNamed() throws IOException {
    String text = Recipes.text(Recipes.standard("mine"));
    Path more =
        Files.writeString(
            folder.resolve("more.json"),
            text.replace("{\n  \"name\"", "{\n  \"nmae\" : 1, \"name\""));
    Path less =
        Files.writeString(
            folder.resolve("less.json"), text.replaceFirst("\"profile\" : \"desktop\",", ""));

    assertThatThrownBy(() -> Recipes.read(more)).hasMessageContaining("nmae");
    assertThatThrownBy(() -> Recipes.read(less)).hasMessageContaining("profile");
  }

  @Test
  void aRecipeThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere.json");

    assertThatThrownBy(() -> Recipes.read(nowhere))
        .isInstanceOf(IOException.class)
        .hasMessage("There is no recipe %s.", nowhere);
  }
}
