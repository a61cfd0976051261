package earshot.window.bench;

/** What feeds the neuron, besides a click at any time. */
public enum BenchFeed {
  /** A channel of the live front end. */
  CHANNEL("A band of the live sound"),
  /** A spike each tenth of a second, for half of every two seconds. */
  PULSES("A pulse train"),
  /** Nothing but clicks. */
  CLICKS("Only clicks (press the button or Enter)");

  private static final int PULSE_EVERY = 10;
  private static final int ON_FOR = 100;
  private static final int PERIOD = 200;

  private final String title;

  BenchFeed(String title) {
    this.title = title;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** The spikes of the pulse train in a step. */
  static int pulses(long step) {
    return step % PERIOD < ON_FOR && step % PULSE_EVERY == 0 ? 1 : 0;
  }
}
