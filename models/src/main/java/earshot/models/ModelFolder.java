package earshot.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import earshot.dense.DenseFile;
import earshot.nir.NetworkNir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/**
 * A model on disk: a folder with {@value #CARD} and {@value #NETWORK}, or {@value #DENSE_NETWORK}
 * where its neurons do not spike.
 */
public final class ModelFolder {
  /** The file that holds a network of spiking neurons. */
  public static final String NETWORK = "model.nir";

  /** The file that holds a network of ordinary neurons. */
  public static final String DENSE_NETWORK = "dense.json";

  /** The file that holds the card. */
  public static final String CARD = "card.json";

  private ModelFolder() {}

  /**
   * Reads a model and checks that its parts fit together.
   *
   * @throws IOException if it is absent, unreadable, or its parts do not fit; the message is a
   *     sentence that names it
   */
  public static KeywordModel read(Path folder) throws IOException {
    boolean spiking = Files.isRegularFile(folder.resolve(NETWORK));
    boolean dense = Files.isRegularFile(folder.resolve(DENSE_NETWORK));
    if (spiking && dense) {
      throw new IOException(
          "The folder %s holds %s and %s; a model has one network."
              .formatted(folder, NETWORK, DENSE_NETWORK));
    }
    for (String file : List.of(CARD, dense ? DENSE_NETWORK : NETWORK)) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        throw new IOException("The folder %s is no model: it holds no %s.".formatted(folder, file));
      }
    }
    try {
      ModelCard card = ModelCards.read(Files.readString(folder.resolve(CARD)));
      ModelNetwork network =
          dense
              ? new ModelNetwork.Dense(DenseFile.read(folder.resolve(DENSE_NETWORK)))
              : new ModelNetwork.Spiking(NetworkNir.read(folder.resolve(NETWORK)));
      return new KeywordModel(card, network);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "The card %s cannot be used: %s".formatted(folder.resolve(CARD), CardMistake.of(e)), e);
    } catch (IllegalArgumentException e) {
      throw new IOException("The model %s cannot be used: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /**
   * Writes a model into a folder, which is made.
   *
   * @return a sentence for everything about the network that NIR cannot say
   * @throws IOException if it cannot be written
   */
  public static List<String> write(KeywordModel model, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(NETWORK));
    Files.deleteIfExists(folder.resolve(DENSE_NETWORK));
    List<String> unsaid = write(model.network(), folder);
    Files.writeString(folder.resolve(CARD), ModelCards.write(model.card()));
    return unsaid;
  }

  private static List<String> write(ModelNetwork network, Path folder) throws IOException {
    if (network instanceof ModelNetwork.Spiking spiking) {
      return NetworkNir.write(spiking.description(), folder.resolve(NETWORK));
    }
    DenseFile.write(((ModelNetwork.Dense) network).description(), folder.resolve(DENSE_NETWORK));
    return List.of();
  }

  /**
   * Replaces the card of a model. What was there stays until the new one is whole.
   *
   * @throws IOException if it cannot be written
   */
  public static void replaceCard(Path folder, ModelCard card) throws IOException {
    Path target = folder.resolve(CARD).toRealPath();
    Path unfinished = Files.createTempFile(target.getParent(), "." + CARD, ".part");
    try {
      Files.writeString(unfinished, ModelCards.write(card));
      if (Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
        // A temporary file is readable by its owner alone; the card keeps its permissions.
        Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(target));
      }
      Files.move(
          unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
