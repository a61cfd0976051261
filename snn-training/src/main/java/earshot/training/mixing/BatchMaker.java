package earshot.training.mixing;

import earshot.cochlea.SpikeEncoder;
import earshot.decoder.Labels;
import earshot.spikes.SpikeFrame;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import earshot.training.network.Batch;
import earshot.training.network.BatchLayout;
import earshot.training.network.SpikeTrain;
import earshot.training.network.Target;
import earshot.training.network.Workers;
import earshot.training.recipe.MixingParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Mixes and encodes whole batches, sequences in parallel; what comes out depends on the seed alone.
 */
public final class BatchMaker {
  private final MixingParameters parameters;
  private final Workers workers;
  private final ThreadLocal<Hand> hands;
  private final HardNegatives hardNegatives = new HardNegatives();
  private final List<Ear> ears;
  private final int shards;

  /** What one thread works with; an encoder and a frame for each ear. */
  private record Hand(Mixer mixer, List<SpikeEncoder> encoders, List<SpikeFrame> frames) {
    void encode(int ear, SpikeTrain train, int firstRow) {
      mixer.canvas().encode(encoders.get(ear), frames.get(ear), train, firstRow);
    }
  }

  /**
   * Makes one.
   *
   * @param labels what the outputs mean
   * @param library what is mixed
   * @param parameters how
   * @param ears of the network that learns, and of others that hear the same; all have the same
   *     bands
   * @param shards parts of a batch
   * @param workers do the work
   */
  public BatchMaker(
      Labels labels,
      Library library,
      MixingParameters parameters,
      List<Ear> ears,
      int shards,
      Workers workers) {
    this.parameters = parameters;
    this.workers = workers;
    this.ears = List.copyOf(ears);
    this.shards = shards;
    int bands = ears.get(0).bands();
    var noise = new NoiseMixer(library.noise(), parameters, bands);
    var streams = new StreamMixer(labels, library, noise, parameters.streamNoise(), hardNegatives);
    hands =
        ThreadLocal.withInitial(
            () ->
                new Hand(
                    new Mixer(parameters, noise, streams, bands),
                    ears.stream().map(e -> new SpikeEncoder(e.encoder(), e.bands())).toList(),
                    ears.stream().map(e -> new SpikeFrame(e.channels())).toList()));
  }

  /**
   * Mixes a batch for the network that learns.
   *
   * @param sequences what it is made of
   * @param seed of its chance
   */
  public Batch mix(List<Sequence> sequences, long seed) {
    return mixForAll(sequences, seed).get(0);
  }

  /**
   * Mixes a batch as each ear hears it.
   *
   * @param sequences what it is made of
   * @param seed of its chance
   * @return a batch for each ear
   */
  public List<Batch> mixForAll(List<Sequence> sequences, long seed) {
    int[] lengths = new int[sequences.size()];
    var chance = new SplittableRandom(seed);
    Arrays.setAll(lengths, i -> Mixer.steps(sequences.get(i), parameters, chance));
    List<BatchLayout> layouts = new ArrayList<>();
    List<SpikeTrain> inputs = new ArrayList<>();
    for (Ear ear : ears) {
      var layout = new BatchLayout(lengths, ear.paddingSteps(), shards);
      layouts.add(layout);
      inputs.add(emptyInput(ear, layout));
    }
    Target[] targets = new Target[lengths.length];
    workers.run(
        lengths.length,
        i -> {
          Hand hand = hands.get();
          var random = new SplittableRandom(seed * 1_000_003L + i);
          targets[i] = hand.mixer().mix(sequences.get(i), lengths[i], random);
          for (int ear = 0; ear < ears.size(); ear++) {
            hand.encode(ear, inputs.get(ear), layouts.get(ear).start(i));
          }
        });
    List<Batch> batches = new ArrayList<>();
    for (int ear = 0; ear < ears.size(); ear++) {
      batches.add(new Batch(layouts.get(ear), inputs.get(ear), Arrays.asList(targets)));
    }
    return batches;
  }

  private static SpikeTrain emptyInput(Ear ear, BatchLayout layout) {
    var input = new SpikeTrain(ear.channels());
    input.clear(layout.rows());
    return input;
  }

  /** What is heard again in the streams because it was answered falsely. */
  public HardNegatives hardNegatives() {
    return hardNegatives;
  }

  /** Encodes long recordings as they are, each from its beginning to its end. */
  public Batch whole(List<Recording> recordings) {
    return encode(
        recordings.stream().mapToInt(Mixer::wholeSteps).toArray(),
        recordings.stream().map(recording -> (Target) new Target.Clip(0)).toList(),
        (mixer, i) -> mixer.layWhole(recordings.get(i)));
  }

  /** Encodes clips as they are, with the tail behind them, for validation. */
  public Batch plain(List<Recording> clips, List<Integer> labels) {
    return encode(
        clips.stream().mapToInt(clip -> Mixer.plainSteps(clip, parameters)).toArray(),
        labels.stream().map(label -> (Target) new Target.Clip(label)).toList(),
        (mixer, i) -> mixer.layPlain(clips.get(i)));
  }

  /** Lays one sequence on the canvas of a mixer. */
  private interface Laying {
    void lay(Mixer mixer, int sequence);
  }

  private Batch encode(int[] lengths, List<Target> targets, Laying laying) {
    var layout = new BatchLayout(lengths, ears.get(0).paddingSteps(), shards);
    SpikeTrain input = emptyInput(ears.get(0), layout);
    workers.run(
        lengths.length,
        i -> {
          Hand hand = hands.get();
          laying.lay(hand.mixer(), i);
          hand.encode(0, input, layout.start(i));
        });
    return new Batch(layout, input, targets);
  }
}
