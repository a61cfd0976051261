package earshot.reference;

import earshot.network.NetworkDescription;
import earshot.runtime.Backend;

/**
 * Runs networks in double precision, without rounding and without saturation: the same step as the
 * emulated chip, so that only the integers differ. It has no limits of its own.
 */
public final class ReferenceBackend implements Backend {
  /** A backend without settings. */
  public ReferenceBackend() {}

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public ReferenceNetwork create(NetworkDescription network) {
    return new ReferenceNetwork(network);
  }
}
