package earshot.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.training.data.LibraryFolders;
import earshot.training.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingFoldersTest {
  @TempDir private Path folder;
  @TempDir private Path work;

  private void make(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectories(folder.resolve(name));
    }
  }

  private LibraryFolders found(List<String> keywords) throws IOException {
    return TrainingFolders.of(folder, naming(keywords), Optional.empty(), Optional.empty());
  }

  private static Recipe naming(List<String> keywords) {
    Recipe r = Chirps.recipe(1, 1);
    return new Recipe(
        r.name(),
        r.description(),
        r.profile(),
        keywords,
        r.moreKeywordFolders(),
        r.unknownGroups(),
        r.noiseFolders(),
        r.noiseHeldOut(),
        r.roomsFolder(),
        r.validationFolder(),
        r.roomShare(),
        r.frontEnd(),
        r.network(),
        r.epoch(),
        r.mixing(),
        r.optimiser(),
        r.decoder(),
        r.licence(),
        r.attribution());
  }

  @Test
  void everyFolderIsAKeywordButThoseWithUnderscores() throws IOException {
    make("cat", "bed", "_unknown_", "_silence_", "_background_noise_");

    LibraryFolders found = found(List.of());

    assertThat(found.keywords()).containsExactly("bed", "cat");
    assertThat(found.unknownWords()).containsExactly(folder.resolve("_unknown_"));
    assertThat(found.noise())
        .containsExactlyInAnyOrder(
            folder.resolve("_silence_"), folder.resolve("_background_noise_"));
    assertThat(found.validation()).isEmpty();
  }

  @Test
  void wordsThatARecipeLeavesOverAreUnknown() throws IOException {
    make("cat", "bed", "dog", "_unknown_");

    LibraryFolders found = found(List.of("cat"));

    assertThat(found.keywords()).containsExactly("cat");
    assertThat(found.unknownWords())
        .containsExactly(folder.resolve("bed"), folder.resolve("dog"), folder.resolve("_unknown_"));
  }

  @Test
  void furtherNoiseStandsBesideThatOfTheFolder() throws IOException {
    make("cat", "_silence_");
    Path kitchen = folder.resolve("kitchen");

    LibraryFolders found =
        TrainingFolders.of(
            folder, naming(List.of()), Optional.of(kitchen), Optional.of(folder.resolve("hall")));

    assertThat(found.noise()).containsExactly(folder.resolve("_silence_"), kitchen);
    assertThat(found.rooms()).contains(folder.resolve("hall"));
  }

  @Test
  void aKeywordWithoutAFolderIsRefused() throws IOException {
    make("cat");

    assertThatThrownBy(() -> found(List.of("cat", "dgo")))
        .isInstanceOf(IOException.class)
        .hasMessage("The recipe's keyword \"dgo\" has no folder in %s; there are [cat].", folder);
  }

  @Test
  void aFolderWithoutWordsIsRefused() throws IOException {
    make("_unknown_");

    assertThatThrownBy(() -> found(List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("make one for each word");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(
            () ->
                TrainingFolders.of(nowhere, naming(List.of()), Optional.empty(), Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessage("There is no folder %s.", nowhere);
  }

  @Test
  void aKeywordWithoutARecordingIsRefused() throws IOException {
    make("cat");
    Files.writeString(folder.resolve("cat/notes.wav"), "no sound");
    var trainer =
        new Trainer(
            folder,
            Chirps.recipe(1, 1),
            work,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Told.toTheEnd());

    assertThatThrownBy(trainer::train)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve("cat").toString())
        .hasMessageContaining("no recording that could be read");
  }
}
