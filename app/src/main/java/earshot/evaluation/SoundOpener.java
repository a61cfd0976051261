package earshot.evaluation;

import earshot.sound.AudioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens recordings. */
@FunctionalInterface
public interface SoundOpener {
  /**
   * Opens one.
   *
   * @param file the recording
   * @param rateHz the rate at which samples are wanted
   * @param warnings takes a sentence for everything that is odd but no failure
   * @throws IOException if it is no recording; the message is a sentence
   */
  AudioSource open(Path file, double rateHz, Consumer<String> warnings) throws IOException;
}
