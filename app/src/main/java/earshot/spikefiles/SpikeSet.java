package earshot.spikefiles;

import java.io.IOException;

/** Recordings of spikes in a file, read one after the other. */
@FunctionalInterface
public interface SpikeSet {
  /** Takes recordings. */
  @FunctionalInterface
  interface Reader {
    /** Takes one. */
    void accept(SpikeRecording recording) throws IOException;
  }

  /**
   * Hands every recording on, in the order of the file.
   *
   * @throws IOException if the file cannot be read; the message is a sentence that names it
   */
  void forEach(Reader reader) throws IOException;
}
