package earshot.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The models that come with Earshot, and any other by its folder. */
public final class ModelCatalogue {
  private static final String NAMES = "catalogue.txt";

  private ModelCatalogue() {}

  /** The names of the bundled models; the first is the one that is used where none is named. */
  public static List<String> bundled() {
    try (InputStream in = ModelCatalogue.class.getResourceAsStream(NAMES)) {
      if (in == null) {
        return List.of();
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Opens a model.
   *
   * @param nameOrFolder the name of a bundled model, or a folder
   * @throws IOException if there is none, or it cannot be used; the message is a sentence that
   *     names it
   */
  public static KeywordModel open(String nameOrFolder) throws IOException {
    if (bundled().contains(nameOrFolder)) {
      return openBundled(nameOrFolder);
    }
    Path folder = Path.of(nameOrFolder);
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "There is no model \"%s\"; bundled are %s, and a folder with a model can be named by its path."
              .formatted(nameOrFolder, String.join(", ", bundled())));
    }
    return ModelFolder.read(folder);
  }

  /** The reader of NIR wants a file, so the bundled one is laid out for as long as it is read. */
  private static KeywordModel openBundled(String name) throws IOException {
    Path folder = Files.createTempDirectory("earshot-model");
    try {
      for (String file : List.of(ModelFolder.NETWORK, ModelFolder.CARD)) {
        try (InputStream in = ModelCatalogue.class.getResourceAsStream(name + "/" + file)) {
          if (in == null) {
            throw new IOException(
                "The bundled model \"%s\" has no %s; build Earshot again.".formatted(name, file));
          }
          Files.copy(in, folder.resolve(file));
        }
      }
      return ModelFolder.read(folder);
    } finally {
      Files.deleteIfExists(folder.resolve(ModelFolder.NETWORK));
      Files.deleteIfExists(folder.resolve(ModelFolder.CARD));
      Files.deleteIfExists(folder);
    }
  }
}
