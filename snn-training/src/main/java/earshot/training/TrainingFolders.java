package earshot.training;

import earshot.decoder.Labels;
import earshot.training.data.LibraryFolders;
import earshot.training.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From a folder of recordings and a recipe to where everything lies: every folder is a keyword,
 * except those whose names begin and end with an underscore, and except those that a recipe that
 * names its keywords leaves over, which are unknown words.
 */
final class TrainingFolders {
  private static final String BACKGROUND_NOISE = "_background_noise_";

  private TrainingFolders() {}

  static LibraryFolders of(
      Path directory, Recipe recipe, Optional<Path> moreNoise, Optional<Path> otherRooms)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (Path folder : folders(directory)) {
      String name = String.valueOf(folder.getFileName());
      if (!name.equals(Labels.UNKNOWN)
          && !name.equals(Labels.SILENCE)
          && !name.equals(BACKGROUND_NOISE)) {
        words.add(name);
      }
    }
    List<String> keywords = recipe.keywords().isEmpty() ? words : recipe.keywords();
    for (String keyword : keywords) {
      if (!words.contains(keyword)) {
        throw new IOException(
            "The recipe's keyword \"%s\" has no folder in %s; there are %s."
                .formatted(keyword, directory, words));
      }
    }
    if (keywords.isEmpty()) {
      throw new IOException(
          "The folder %s holds no folder of recordings; make one for each word."
              .formatted(directory));
    }
    List<Path> unknown = new ArrayList<>();
    words.stream().filter(w -> !keywords.contains(w)).map(directory::resolve).forEach(unknown::add);
    addIfThere(directory.resolve(Labels.UNKNOWN), unknown);
    List<Path> groups =
        resolved(directory, recipe.unknownGroups().stream().map(g -> g.folder()).toList());
    List<Path> noise = new ArrayList<>(resolved(directory, recipe.noiseFolders()));
    addIfThere(directory.resolve(BACKGROUND_NOISE), noise);
    addIfThere(directory.resolve(Labels.SILENCE), noise);
    moreNoise.ifPresent(noise::add);
    return new LibraryFolders(
        directory,
        keywords,
        unknown,
        resolved(directory, recipe.moreKeywordFolders()),
        groups,
        noise,
        Recipe.given(recipe.noiseHeldOut()),
        otherRooms.or(() -> Recipe.given(recipe.roomsFolder()).map(directory::resolve)),
        Recipe.given(recipe.validationFolder()).map(directory::resolve).map(Path::normalize));
  }

  private static List<Path> resolved(Path directory, List<String> names) {
    return names.stream().map(name -> directory.resolve(name).normalize()).toList();
  }

  private static void addIfThere(Path folder, List<Path> to) {
    if (Files.isDirectory(folder)) {
      to.add(folder);
    }
  }

  private static List<Path> folders(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException("There is no folder " + directory + ".");
    }
    try (Stream<Path> children = Files.list(directory)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }
}
