package earshot.window.bench;

import earshot.window.live.LiveHistory;
import java.util.EnumMap;
import java.util.Map;

/**
 * The bench at work: steps the neuron as fast as the ear steps, or by the clock where nothing is
 * heard, and keeps the last traces.
 */
public final class Bench {
  /** Steps that are kept. */
  public static final int KEPT = 400;

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int MOST_AT_ONCE = 100;

  private final LiveHistory history;
  private final BenchNeuron neuron;
  private final Map<Trace, double[]> traces = new EnumMap<>(Trace.class); // (KEPT) each
  private NeuronParameters parameters = NeuronParameters.usual();
  private BenchFeed feed = BenchFeed.CHANNEL;
  private int channel;
  private int clicks;
  private long steps;
  private long heardSteps;
  private double owedSteps;
  private long lastNanos;

  /** What is drawn over time. */
  public enum Trace {
    /** Input spikes. */
    INPUT,
    /** Synaptic current. */
    CURRENT,
    /** Membrane before it is reset. */
    MEMBRANE,
    /** Output spikes. */
    OUTPUT,
    /** The artificial neuron's answer. */
    ANSWER
  }

  /** A bench beside an ear. */
  public Bench(LiveHistory history) {
    this.history = history;
    heardSteps = history.steps();
    neuron = new BenchNeuron(history.shape().stepSeconds(), parameters);
    channel = history.shape().channelKinds().get(0).channels() / 3;
  }

  /** The neuron's parameters. */
  public NeuronParameters parameters() {
    return parameters;
  }

  /** Changes the neuron while it works. */
  public void set(NeuronParameters others) {
    parameters = others;
    neuron.become(others);
  }

  /** What feeds it. */
  public BenchFeed feed() {
    return feed;
  }

  /** Feeds it otherwise. */
  public void set(BenchFeed other) {
    feed = other;
  }

  /** Which channel feeds it. */
  public int channel() {
    return channel;
  }

  /** Takes another channel. */
  public void setChannel(int other) {
    channel = other;
  }

  /** Adds a spike to the next step. */
  public void click() {
    clicks++;
  }

  /** Catches up with the time. */
  public void frame(long nowNanos) {
    if (feed == BenchFeed.CHANNEL) {
      followTheEar();
    } else {
      followTheClock(nowNanos);
    }
    lastNanos = nowNanos;
  }

  private void followTheEar() {
    long end = history.steps();
    heardSteps = Math.max(Math.max(heardSteps, history.oldest()), end - MOST_AT_ONCE);
    for (; heardSteps < end; heardSteps++) {
      step(history.input(heardSteps, channel));
    }
  }

  private void followTheClock(long nowNanos) {
    heardSteps = history.steps();
    double seconds = lastNanos == 0 ? 0 : (nowNanos - lastNanos) / NANOS_PER_SECOND;
    owedSteps = Math.min(MOST_AT_ONCE, owedSteps + seconds / history.shape().stepSeconds());
    for (; owedSteps >= 1; owedSteps--) {
      step(feed == BenchFeed.PULSES ? BenchFeed.pulses(steps) : 0);
    }
  }

  private void step(int spikes) {
    int fed = spikes + clicks;
    clicks = 0;
    neuron.step(fed);
    int slot = (int) (steps % KEPT);
    put(Trace.INPUT, slot, fed);
    put(Trace.CURRENT, slot, neuron.current());
    put(Trace.MEMBRANE, slot, neuron.peak());
    put(Trace.OUTPUT, slot, neuron.spikes());
    put(Trace.ANSWER, slot, neuron.answer());
    steps++;
  }

  private void put(Trace trace, int slot, double value) {
    of(trace)[slot] = value;
  }

  private double[] of(Trace trace) {
    return traces.computeIfAbsent(trace, t -> new double[KEPT]);
  }

  /** How many steps were taken. */
  public long steps() {
    return steps;
  }

  /**
   * A value of a trace.
   *
   * @param back how many steps before the newest, below {@link #KEPT}; 0 before the first step
   */
  public double value(Trace trace, int back) {
    long step = steps - 1 - back;
    return step < 0 ? 0 : of(trace)[(int) (step % KEPT)];
  }
}
