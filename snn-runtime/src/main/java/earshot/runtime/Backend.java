package earshot.runtime;

import earshot.network.NetworkDescription;

/** Makes running networks of descriptions. */
public interface Backend {
  /** Its name on the command line: {@code reference} or {@code lowpower}. */
  String name();

  /**
   * Makes a network that runs.
   *
   * @throws IllegalArgumentException if the description breaks a limit of this backend; the message
   *     names both numbers
   */
  SpikingNetwork create(NetworkDescription network);
}
