package earshot.window;

import earshot.listening.SoundSupply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a person can choose to listen to, and the loudspeaker. */
public interface SoundChoices {
  /** The microphones that are there now, by the names that people know. */
  List<SoundSupply> microphones();

  /** The bundled recording. */
  SoundSupply demonstration();

  /** A recording, played in real time; whether it can be read shows when it is opened. */
  SoundSupply recording(Path file);

  /** The recordings of a folder one after the other, in real time. */
  SoundSupply folder(Path folder);

  /**
   * Plays sound through the loudspeaker; returns when it began.
   *
   * @throws IOException if there is no loudspeaker; the message is a sentence
   */
  void play(float[] samples, double rateHz) throws IOException;
}
