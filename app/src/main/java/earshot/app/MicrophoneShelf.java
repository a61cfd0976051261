package earshot.app;

import earshot.listening.SoundSupply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The microphones of this machine. */
interface MicrophoneShelf {
  /** The names of those that are there now. */
  List<String> names();

  /**
   * One of them.
   *
   * @param name which; without it the one that the system prefers
   * @throws IOException if there is no such microphone; the message is a sentence
   */
  SoundSupply find(Optional<String> name) throws IOException;
}
