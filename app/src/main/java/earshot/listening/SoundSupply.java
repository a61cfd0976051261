package earshot.listening;

import earshot.sound.AudioSource;
import java.io.IOException;
import java.util.function.Consumer;

/** Where sound comes from; opened once for each session. */
public interface SoundSupply {
  /** What people call it: a file name, or the name of a microphone. */
  String name();

  /** How fast a session goes through it. */
  Pacing pacing();

  /**
   * Opens it.
   *
   * @param rateHz the rate at which samples are wanted
   * @param warnings takes a sentence for everything that is odd but no failure
   * @throws IOException if it cannot be opened; the message is a sentence that names it and says
   *     what to do
   */
  AudioSource open(double rateHz, Consumer<String> warnings) throws IOException;
}
