package earshot.window.live;

import earshot.listening.EarListener;
import earshot.spikes.SpikeFrame;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The last minutes of one session, step by step: written by the ear, read by whoever draws. The
 * writer never waits and allocates nothing; it publishes a counter, and everything below the
 * counter is complete. A step is published when the next one comes, so that its detection belongs
 * to it.
 *
 * <p>Readers ask only for steps from {@link #oldest()} to {@link #steps()} - 1. The rings hold
 * {@link #MARGIN_STEPS} more than that, so that the writer may go on meanwhile.
 */
public final class LiveHistory implements EarListener {
  /** No label fired. */
  public static final int NONE = -1;

  /** How far the writer may get ahead of a reader that looks at the oldest step. */
  static final int MARGIN_STEPS = 500;

  private final HistoryShape shape;
  private final int capacity;
  private final int inputs;
  private final float[] lowest; // (capacity)
  private final float[] highest; // (capacity)
  private final float[] levels; // (capacity, bands)
  private final byte[] input; // (capacity, inputs)
  private final List<byte[]> hidden; // spikes, by layer (capacity, neurons)
  private final List<float[]> answers; // of ordinary neurons, by layer (capacity, neurons)
  private final float[] outputs; // membranes (capacity, labels)
  private final float[] scores; // (capacity, labels)
  private final float[] thresholds; // (capacity, labels)
  private final byte[] fired; // (capacity), label + 1
  private final CostHistory costs;
  private final SoundMemory sound;
  private final Queue<Heard> detections = new ConcurrentLinkedQueue<>();
  private long samples;
  private long writing = -1;
  private volatile long published;

  /**
   * Makes an empty history.
   *
   * @param shape how wide
   * @param seconds how long
   */
  public LiveHistory(HistoryShape shape, double seconds) {
    this.shape = shape;
    capacity = (int) Math.ceil(seconds / shape.stepSeconds()) + MARGIN_STEPS;
    inputs = shape.inputs();
    lowest = new float[capacity];
    highest = new float[capacity];
    levels = new float[capacity * shape.bands()];
    input = new byte[capacity * inputs];
    boolean spiking = shape.answers() == HistoryShape.Answers.SPIKES;
    hidden =
        shape.hidden().stream().map(p -> new byte[spiking ? capacity * p.neurons() : 0]).toList();
    answers =
        shape.hidden().stream().map(p -> new float[spiking ? 0 : capacity * p.neurons()]).toList();
    outputs = new float[capacity * shape.labels().count()];
    scores = new float[capacity * shape.labels().count()];
    thresholds = new float[capacity * shape.labels().count()];
    fired = new byte[capacity];
    costs = new CostHistory(shape, capacity);
    int margin = MARGIN_STEPS * shape.samplesPerStep();
    sound = new SoundMemory(capacity * shape.samplesPerStep() - margin, margin);
  }

  @Override
  public void heard(float[] block, int length) {
    costs.blockBegins();
    sound.write(block, length);
    for (int i = 0; i < length; i++, samples++) {
      int slot = slot(samples / shape.samplesPerStep());
      boolean first = samples % shape.samplesPerStep() == 0;
      lowest[slot] = first ? block[i] : Math.min(lowest[slot], block[i]);
      highest[slot] = first ? block[i] : Math.max(highest[slot], block[i]);
    }
  }

  @Override
  public void stepped(KeywordSpotter spotter, SpikeFrame frame) {
    published = frame.step();
    writing = frame.step();
    int slot = slot(writing);
    fired[slot] = 0;
    copyFrontEnd(spotter, frame, slot);
    copyNetwork(spotter, slot);
    costs.stepped(slot, spotter.network().counts());
  }

  private void copyFrontEnd(KeywordSpotter spotter, SpikeFrame frame, int slot) {
    for (int band = 0; band < shape.bands(); band++) {
      levels[slot * shape.bands() + band] = spotter.frontEnd().level(band);
    }
    for (int channel = 0; channel < inputs; channel++) {
      input[slot * inputs + channel] = (byte) frame.count(channel);
    }
  }

  private void copyNetwork(KeywordSpotter spotter, int slot) {
    for (int layer = 0; layer < hidden.size(); layer++) {
      if (shape.answers() == HistoryShape.Answers.SPIKES) {
        copySpikes(spotter, slot, layer);
      } else {
        copyAnswers(spotter, slot, layer);
      }
    }
    int labels = shape.labels().count();
    for (int label = 0; label < labels; label++) {
      outputs[slot * labels + label] = spotter.network().membrane(hidden.size(), label);
      scores[slot * labels + label] = spotter.scorer().score(label);
      thresholds[slot * labels + label] = spotter.trigger().threshold(label);
    }
  }

  private void copySpikes(KeywordSpotter spotter, int slot, int layer) {
    byte[] spikes = hidden.get(layer);
    int neurons = shape.hidden().get(layer).neurons();
    for (int neuron = 0; neuron < neurons; neuron++) {
      spikes[slot * neurons + neuron] = (byte) spotter.network().spikes(layer, neuron);
    }
  }

  private void copyAnswers(KeywordSpotter spotter, int slot, int layer) {
    float[] numbers = answers.get(layer);
    int neurons = shape.hidden().get(layer).neurons();
    for (int neuron = 0; neuron < neurons; neuron++) {
      numbers[slot * neurons + neuron] = spotter.network().membrane(layer, neuron);
    }
  }

  @Override
  public void detected(Detection detection) {
    mark(detection);
    detections.add(new Heard(detection, writing, costs.sinceBlock()));
  }

  /** Remembers what fired in a step, for a history whose detections nobody takes. */
  void mark(Detection detection) {
    if (writing >= 0) {
      fired[slot(writing)] = (byte) (shape.labels().names().indexOf(detection.keyword()) + 1);
    }
  }

  /**
   * A copy of some steps that the ear does not touch any more, under the same numbers.
   *
   * @param from the first, not before {@link #oldest()}
   * @param to the step after the last, not after {@link #steps()}
   */
  public LiveHistory excerpt(long from, long to) {
    var copy = new LiveHistory(shape, (to - from) * shape.stepSeconds());
    for (long step = from; step < to; step++) {
      copy.copyStep(this, step);
    }
    long samplesPerStep = shape.samplesPerStep();
    copy.sound.copy(sound, from * samplesPerStep, to * samplesPerStep);
    copy.published = to;
    return copy;
  }

  private void copyStep(LiveHistory other, long step) {
    int there = other.slot(step);
    int here = slot(step);
    lowest[here] = other.lowest[there];
    highest[here] = other.highest[there];
    fired[here] = other.fired[there];
    copyRow(other.levels, there, levels, here, shape.bands());
    copyRow(other.input, there, input, here, inputs);
    copyRow(other.outputs, there, outputs, here, shape.labels().count());
    copyRow(other.scores, there, scores, here, shape.labels().count());
    copyRow(other.thresholds, there, thresholds, here, shape.labels().count());
    boolean spiking = shape.answers() == HistoryShape.Answers.SPIKES;
    for (int layer = 0; layer < hidden.size(); layer++) {
      int neurons = shape.hidden().get(layer).neurons();
      if (spiking) {
        copyRow(other.hidden.get(layer), there, hidden.get(layer), here, neurons);
      } else {
        copyRow(other.answers.get(layer), there, answers.get(layer), here, neurons);
      }
    }
  }

  @SuppressWarnings("SuspiciousSystemArraycopy") // rows of two rings of the same kind
  private static void copyRow(Object from, int there, Object to, int here, int width) {
    System.arraycopy(from, there * width, to, here * width, width);
  }

  private int slot(long step) {
    return (int) (step % capacity);
  }

  /** How wide it is. */
  public HistoryShape shape() {
    return shape;
  }

  /** How many steps are complete. */
  public long steps() {
    return published;
  }

  /** The first step that can still be read. */
  public long oldest() {
    return Math.max(0, published - (capacity - MARGIN_STEPS));
  }

  /** The next detection that nobody took yet. */
  public Optional<Heard> takeDetection() {
    return Optional.ofNullable(detections.poll());
  }

  /** The smallest sample of a step. */
  public float lowest(long step) {
    return lowest[slot(step)];
  }

  /** The largest sample of a step. */
  public float highest(long step) {
    return highest[slot(step)];
  }

  /** The level of a band, as in {@link earshot.frontend.FrontEnd#level}. */
  public float level(long step, int band) {
    return levels[slot(step) * shape.bands() + band];
  }

  /** Input spikes of a channel. */
  public int input(long step, int channel) {
    return input[slot(step) * inputs + channel];
  }

  /** Spikes of a hidden neuron. */
  public int hidden(int layer, long step, int neuron) {
    return hidden.get(layer)[slot(step) * shape.hidden().get(layer).neurons() + neuron];
  }

  /** The answer of an ordinary hidden neuron. */
  public float answer(int layer, long step, int neuron) {
    return answers.get(layer)[slot(step) * shape.hidden().get(layer).neurons() + neuron];
  }

  /** The sound itself, as long as the steps. */
  public SoundMemory sound() {
    return sound;
  }

  /** The membrane of an output, in the units of the model's description. */
  public float output(long step, int label) {
    return outputs[slot(step) * shape.labels().count() + label];
  }

  /** The score of a label. */
  public float score(long step, int label) {
    return scores[slot(step) * shape.labels().count() + label];
  }

  /** The threshold of a label; 0 where it is no keyword. */
  public float threshold(long step, int label) {
    return thresholds[slot(step) * shape.labels().count() + label];
  }

  /** The label that fired in a step, or {@link #NONE}. */
  public int fired(long step) {
    return fired[slot(step)] - 1;
  }

  /** What the last complete second cost, or as much of it as there is. */
  public Optional<CostRates> costs() {
    long last = published - 1;
    long first = Math.max(oldest(), last - shape.stepsPerSecond());
    return last > first
        ? Optional.of(costs.between(slot(first), slot(last), last - first))
        : Optional.empty();
  }
}
