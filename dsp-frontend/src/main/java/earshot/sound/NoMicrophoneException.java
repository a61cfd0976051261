package earshot.sound;

import java.io.IOException;

/** No microphone, or not the one that was asked for; the message says which there are. */
public final class NoMicrophoneException extends IOException {
  private static final long serialVersionUID = 1;

  /** Makes one from a full sentence. */
  public NoMicrophoneException(String sentence) {
    super(sentence);
  }
}
