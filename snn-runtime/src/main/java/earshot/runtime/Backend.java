package earshot.runtime;

import earshot.network.NetworkDescription;
import java.util.function.Supplier;

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

  /**
   * What this backend computes with, in the units of the description: layers and neurons are those
   * of the description, numbers are as they were rounded. The same network where nothing is
   * rounded.
   *
   * @throws IllegalArgumentException as {@link #create}
   */
  default NetworkDescription rounded(NetworkDescription network) {
    return network;
  }

  /**
   * Prepares many networks of one description; what they can share is worked out here.
   *
   * @return makes a network each time, from any thread
   * @throws IllegalArgumentException as {@link #create}
   */
  default Supplier<SpikingNetwork> prepare(NetworkDescription network) {
    create(network); // fails here rather than later
    return () -> create(network);
  }
}
