package earshot.app;

import earshot.listening.SoundSupply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The microphones of this machine. */
interface MicrophoneShelf {
  /** Those that are there now. */
  List<SoundSupply> all();

  /**
   * One of them; whether it is there may show when it is opened.
   *
   * @param name which; without it the one that the system prefers
   * @throws IOException if there is no such microphone; the message is a sentence
   */
  SoundSupply find(Optional<String> name) throws IOException;
}
