package earshot.sound;

import java.io.IOException;

/** Sound that cannot be read as sound; the message is a sentence that names it and says why. */
public final class UnreadableSoundException extends IOException {
  private static final long serialVersionUID = 1;

  /** Makes one from a full sentence. */
  public UnreadableSoundException(String sentence) {
    super(sentence);
  }

  /** Makes one from a full sentence and what led to it. */
  public UnreadableSoundException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
