package earshot.spikefiles;

import java.io.Closeable;
import java.io.IOException;

/** Takes one recording after the other. What was written counts once it is closed. */
public interface SpikeSetWriter extends Closeable {
  /** Takes a recording. */
  void add(SpikeRecording recording) throws IOException;
}
