package earshot.spikefiles;

import earshot.sound.AudioSource;
import java.io.Closeable;
import java.io.IOException;

/** Takes one recording after the other. What was written counts once it is closed. */
public interface SpikeSetWriter extends Closeable {
  /**
   * What a recording is to be heard through; a writer that keeps sound keeps it on the way, and
   * where it cannot, reading fails with an {@link UnwritableException}.
   *
   * @param source the next recording
   */
  default AudioSource through(AudioSource source) {
    return source;
  }

  /** Takes a recording. */
  void add(SpikeRecording recording) throws IOException;
}
