package earshot.bench;

import earshot.decoder.KeywordScorer;
import earshot.decoder.KeywordTrigger;
import earshot.evaluation.Progress;
import earshot.frontend.FrontEnd;
import earshot.listening.EarListener;
import earshot.listening.ListeningSession;
import earshot.listening.Pacing;
import earshot.listening.SessionSummary;
import earshot.listening.SpotterSettings;
import earshot.models.KeywordModel;
import earshot.runtime.Backend;
import earshot.runtime.SpikingNetwork;
import earshot.sound.AudioSource;
import earshot.sound.Resampling;
import earshot.sound.SoundFiles;
import earshot.spikes.SpikeFrame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/** Times each stage of the path alone, and the whole of it, on one recording and one thread. */
public final class Bench {
  /** How many stages there are. */
  public static final int STAGES = 8;

  private static final double MICROPHONE_RATE_HZ = 48000;
  private static final int BLOCK_SAMPLES = 4096;

  private final KeywordModel model;
  private final byte[] wav;
  private final int repeats;
  private final LongSupplier nanoClock;
  private final float[] block = new float[BLOCK_SAMPLES];
  private final float[] samples; // at the model's rate
  private final double rateHz;
  private final List<StageSpeed> stages = new ArrayList<>();

  /** One pass over the recording. */
  @FunctionalInterface
  private interface Pass {
    void run() throws IOException;
  }

  /**
   * Makes a bench.
   *
   * @param model what listens
   * @param wav the recording, a whole WAV file
   * @param repeats of each stage that are timed, after as many that are not
   * @param nanoClock tells the time that passes
   */
  public Bench(KeywordModel model, byte[] wav, int repeats, LongSupplier nanoClock)
      throws IOException {
    this.model = model;
    this.wav = wav;
    this.repeats = repeats;
    this.nanoClock = nanoClock;
    rateHz = model.card().frontEnd().create().sampleRateHz();
    samples = all(Resampling.to(rateHz, open()));
  }

  /**
   * Times every stage.
   *
   * @param reference the backend in floating point
   * @param lowpower the emulated chip
   * @param progress hears of each stage that is done
   */
  public BenchReport run(Backend reference, Backend lowpower, Progress progress)
      throws IOException {
    float[] atMicrophone = all(Resampling.to(MICROPHONE_RATE_HZ, source()));
    time("decode WAV", progress, () -> drain(open()));
    time(
        "resample 48 kHz to the model's rate",
        progress,
        () -> drain(Resampling.to(rateHz, new SampleSource(atMicrophone, MICROPHONE_RATE_HZ))));
    List<SpikeFrame> frames = timeFrontEnd(progress);
    timeNetwork("network, reference", progress, reference, frames);
    timeNetwork("network, lowpower", progress, lowpower, frames);
    timeDecoder(progress, reference, frames);
    time("whole path, reference", progress, () -> listen(reference));
    time("whole path, lowpower", progress, () -> listen(lowpower));
    return new BenchReport(
        model.card().name(),
        samples.length / rateHz,
        repeats,
        Runtime.version().toString(),
        System.getProperty("os.arch") + ", " + System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        List.copyOf(stages));
  }

  private List<SpikeFrame> timeFrontEnd(Progress progress) throws IOException {
    FrontEnd frontEnd = model.card().frontEnd().create();
    var frames = new ArrayList<SpikeFrame>();
    frontEnd.process(samples, 0, samples.length, frame -> frames.add(copy(frame)));
    time(
        "cochlea and encoder",
        progress,
        () -> {
          frontEnd.reset();
          for (int at = 0; at < samples.length; at += BLOCK_SAMPLES) {
            int length = Math.min(BLOCK_SAMPLES, samples.length - at);
            frontEnd.process(samples, at, length, frame -> {});
          }
        });
    return frames;
  }

  private void timeNetwork(
      String stage, Progress progress, Backend backend, List<SpikeFrame> frames)
      throws IOException {
    SpikingNetwork network = model.network().run(backend);
    time(
        stage,
        progress,
        () -> {
          network.reset();
          frames.forEach(network::step);
        });
  }

  private void timeDecoder(Progress progress, Backend backend, List<SpikeFrame> frames)
      throws IOException {
    SpikingNetwork network = model.network().run(backend);
    var replay = new OutputReplay(frames.size(), model.labels().count());
    for (int step = 0; step < frames.size(); step++) {
      network.step(frames.get(step));
      replay.remember(step, network);
    }
    double stepSeconds = model.network().stepSeconds();
    var scorer = new KeywordScorer(model.labels(), model.card().decoder(), stepSeconds);
    var trigger = new KeywordTrigger(model.labels(), model.card().decoder(), stepSeconds);
    time(
        "decoder",
        progress,
        () -> {
          replay.reset();
          scorer.reset();
          trigger.reset();
          for (SpikeFrame frame : frames) {
            replay.step(frame);
            scorer.step(replay);
            int unused = trigger.step(scorer);
          }
        });
  }

  private void listen(Backend backend) throws IOException {
    var session =
        new ListeningSession(
            Resampling.to(rateHz, open()),
            SpotterSettings.of(model, backend),
            Pacing.AS_IT_COMES,
            new EarListener() {});
    SessionSummary unused = session.run();
  }

  private void time(String stage, Progress progress, Pass pass) throws IOException {
    for (int i = 0; i < repeats; i++) {
      pass.run();
    }
    double[] seconds = new double[repeats];
    for (int i = 0; i < repeats; i++) {
      long began = nanoClock.getAsLong();
      pass.run();
      seconds[i] = (nanoClock.getAsLong() - began) / 1e9;
    }
    Arrays.sort(seconds);
    double median = (seconds[(repeats - 1) / 2] + seconds[repeats / 2]) / 2;
    stages.add(new StageSpeed(stage, median, samples.length / rateHz / median));
    progress.advance();
  }

  private AudioSource open() throws IOException {
    return SoundFiles.open(new ByteArrayInputStream(wav), "the recording", warning -> {});
  }

  private AudioSource source() {
    return new SampleSource(samples, rateHz);
  }

  private void drain(AudioSource source) throws IOException {
    try (source) {
      int read = 0;
      while (read >= 0) {
        read = source.read(block, 0, block.length);
      }
    }
  }

  private float[] all(AudioSource source) throws IOException {
    float[] read = new float[1 << 16];
    int count = 0;
    try (source) {
      for (int n = source.read(read, 0, read.length);
          n >= 0;
          n = source.read(read, count, read.length - count)) {
        count += n;
        if (count == read.length) {
          read = Arrays.copyOf(read, 2 * count);
        }
      }
    }
    return Arrays.copyOf(read, count);
  }

  private static SpikeFrame copy(SpikeFrame frame) {
    var copy = new SpikeFrame(frame.channels());
    for (int channel = 0; channel < frame.channels(); channel++) {
      copy.setCount(channel, frame.count(channel));
    }
    copy.setStep(frame.step());
    return copy;
  }
}
