package earshot.app;

import earshot.listening.EarListener;
import earshot.sound.WavWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Writes what is heard to a WAV file, at the model's rate. */
final class SoundRecorder implements EarListener, AutoCloseable {
  private final WavWriter file;

  /**
   * Begins a file.
   *
   * @throws IOException if it exists or cannot be written
   */
  SoundRecorder(Path path, double rateHz) throws IOException {
    file = WavWriter.create(path, rateHz);
  }

  @Override
  public void heard(float[] block, int length) throws IOException {
    file.write(block, 0, length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
