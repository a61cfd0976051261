package earshot.server;

import java.io.IOException;

/** A client broke a limit or the protocol and is dropped; the message is a sentence for it. */
final class RudeClientException extends IOException {
  private static final long serialVersionUID = 1;

  RudeClientException(String sentence) {
    super(sentence);
  }

  RudeClientException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
