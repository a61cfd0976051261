package earshot.evaluation;

import earshot.dense.DenseDescription;
import earshot.dense.DenseLayer;
import earshot.listening.SpotterSettings;
import earshot.models.ModelNetwork;
import earshot.network.Connection;
import earshot.network.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Short names for what an evaluation is made of, by which a journal knows that it is the same. */
final class Identity {
  private static final int CHARACTERS = 16;
  private final MessageDigest digest;

  Identity() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException cannotBe) {
      throw new IllegalStateException(cannotBe); // every Java has it
    }
  }

  Identity add(String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds a file by its size and the time of its last change; its content is not read. */
  Identity add(Path file) {
    try {
      return add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
    } catch (IOException cannotBeRead) {
      return add(file + " -");
    }
  }

  /** Adds what is run. */
  Identity add(SpotterSettings settings) {
    add(settings.modelName()).add(settings.backendName()).add(settings.decoder().toString());
    add(settings.model().card().frontEnd().toString());
    add(settings.model().card().labels().toString());
    ModelNetwork network = settings.model().network();
    if (network instanceof ModelNetwork.Spiking spiking) {
      for (Layer layer : spiking.description().layers()) {
        add(layer.name() + Arrays.hashCode(layer.threshold()) + Arrays.hashCode(layer.bias()));
        add(String.valueOf(Arrays.hashCode(layer.tauMemSeconds())));
      }
      for (Connection connection : spiking.description().connections()) {
        add(connection.source() + connection.target() + connection.delaySteps());
        add(String.valueOf(Arrays.hashCode(connection.weights())));
      }
    } else if (network instanceof ModelNetwork.Dense dense) {
      DenseDescription description = dense.description();
      for (DenseLayer layer : description.layers()) {
        add(layer.name() + Arrays.hashCode(layer.weights()) + Arrays.hashCode(layer.bias()));
      }
      add(String.valueOf(Arrays.hashCode(description.readout().weights())));
    }
    return this;
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
  }
}
