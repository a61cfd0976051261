package earshot.app;

import earshot.evaluation.SoundOpener;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A recording.
 *
 * @param file where it is
 * @param opener opens it
 * @param pacing how fast it is heard
 */
record Recording(Path file, SoundOpener opener, Pacing pacing) implements SoundSupply {
  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
    return opener.open(file, rateHz, warnings);
  }
}
