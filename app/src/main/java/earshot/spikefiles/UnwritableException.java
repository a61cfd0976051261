package earshot.spikefiles;

import java.io.IOException;

/** What is heard cannot be kept, so that no recording can be: the file to write is at fault. */
public final class UnwritableException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param cause what the file says; its message is kept
   */
  public UnwritableException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
