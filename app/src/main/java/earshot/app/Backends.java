package earshot.app;

import earshot.runtime.Backend;

/**
 * The two ways of running a network.
 *
 * @param reference in floating point
 * @param lowpower as the emulated chip does
 */
record Backends(Backend reference, Backend lowpower) {
  /** The one that was asked for. */
  Backend of(BackendName name) {
    return switch (name) {
      case REFERENCE -> reference;
      case LOWPOWER -> lowpower;
    };
  }
}
