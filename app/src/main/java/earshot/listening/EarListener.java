package earshot.listening;

import earshot.spotting.SpottingListener;
import java.io.IOException;

/**
 * Hears what the ear does. Everything is called on the ear's thread, which waits meanwhile: be
 * quick, and copy what is to be kept.
 */
public interface EarListener extends SpottingListener {
  /**
   * A block was read and is about to be heard.
   *
   * @param block the samples, at the model's rate; valid until this call returns
   * @param length how many there are, from index 0
   * @throws IOException if what is done with the sound fails; it ends the session
   */
  default void heard(float[] block, int length) throws IOException {}

  /** The session is over: the sound ended or somebody stopped it. Called once, unless it failed. */
  default void ended(SessionSummary summary) {}

  /** The session broke; the message is a sentence for people. */
  default void failed(IOException reason) {}
}
