package earshot.training;

import earshot.training.network.Optimiser;
import earshot.training.network.Parameter;
import earshot.training.network.TrainableNetwork;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The whole state of training after an epoch, in one file that is replaced as a whole. */
final class Checkpoint {
  private static final int FORMAT = 0x45524331;

  private final Path file;

  Checkpoint(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /**
   * Replaces the file.
   *
   * @param more arrays that belong to the training, none where it has none
   */
  void write(
      int epochsDone,
      double seconds,
      TrainableNetwork network,
      Optimiser optimiser,
      List<float[]> more)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      out.writeInt(FORMAT);
      out.writeInt(epochsDone);
      out.writeDouble(seconds);
      out.writeLong(optimiser.steps());
      for (float[] values : arrays(network, more)) {
        out.writeInt(values.length);
        for (float value : values) {
          out.writeFloat(value);
        }
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * What a checkpoint says about time.
   *
   * @param epochsDone how many
   * @param seconds that they took
   */
  record Progress(int epochsDone, double seconds) {}

  /**
   * Fills the network, the optimiser and {@code more}, which are as many and as long as written.
   */
  Progress read(TrainableNetwork network, Optimiser optimiser, List<float[]> more)
      throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("The file " + file + " is no checkpoint of this version of Earshot.");
      }
      int epochs = in.readInt();
      double seconds = in.readDouble();
      optimiser.resume(in.readLong());
      for (float[] values : arrays(network, more)) {
        int length = in.readInt();
        if (length != values.length) {
          throw new IOException(
              "The checkpoint %s holds %d values where the recipe's network has %d."
                  .formatted(file, length, values.length));
        }
        for (int i = 0; i < length; i++) {
          values[i] = in.readFloat();
        }
      }
      return new Progress(epochs, seconds);
    }
  }

  private static List<float[]> arrays(TrainableNetwork network, List<float[]> more) {
    List<float[]> all = new ArrayList<>(network.statistics());
    for (Parameter parameter : network.parameters()) {
      all.add(parameter.value());
      all.add(parameter.firstMoment());
      all.add(parameter.secondMoment());
    }
    all.addAll(more);
    return all;
  }
}
