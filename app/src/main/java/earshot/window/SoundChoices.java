package earshot.window;

import earshot.listening.SoundSupply;
import java.nio.file.Path;
import java.util.List;

/** What a person can choose to listen to. */
public interface SoundChoices {
  /** The microphones that are there now, by the names that people know. */
  List<SoundSupply> microphones();

  /** The bundled recording. */
  SoundSupply demonstration();

  /** A recording, played in real time; whether it can be read shows when it is opened. */
  SoundSupply recording(Path file);
}
