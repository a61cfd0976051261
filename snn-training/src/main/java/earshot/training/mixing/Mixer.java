package earshot.training.mixing;

import earshot.training.data.Envelope;
import earshot.training.data.Recording;
import earshot.training.network.Target;
import earshot.training.recipe.MixingParameters;
import java.util.random.RandomGenerator;

/** Mixes one sequence after the other on its canvas. Belongs to one thread. */
final class Mixer {
  private static final double FRAMES_PER_SECOND = 200;

  /** No low-pass empties more than the bands above this share of them, about 3.4 kHz of 8. */
  private static final double LOWEST_LOW_PASS_SHARE = 0.75;

  private static final int FEWEST_STEPS = 10;
  private static final int CROP_ATTEMPTS = 8;
  private static final double SOUNDING_SHARE_OF_CROP = 0.4;

  /** 20 dB below the loud frames. */
  private static final double QUIET_SHARE_OF_POWER = 0.01;

  private static final int MOST_WHOLE_STEPS = 1500;

  private final MixingParameters parameters;
  private final NoiseMixer noise;
  private final StreamMixer streams;
  private final Canvas canvas;

  Mixer(MixingParameters parameters, NoiseMixer noise, StreamMixer streams, int bands) {
    this.parameters = parameters;
    this.noise = noise;
    this.streams = streams;
    int longest =
        Math.max(parameters.clipSteps() + parameters.tailSteps(), parameters.streamSteps());
    canvas = new Canvas(2 * (longest + MOST_WHOLE_STEPS), bands);
  }

  Canvas canvas() {
    return canvas;
  }

  /**
   * Steps of a sequence. Half of the clips end where their recording ends, as they do when a folder
   * is evaluated; the others are filled up.
   */
  static int steps(Sequence sequence, MixingParameters parameters, RandomGenerator random) {
    if (sequence instanceof Sequence.Stream) {
      return parameters.streamSteps();
    }
    if (sequence instanceof Sequence.Clip clip && random.nextBoolean()) {
      int own = (clip.recording().dry().frames() + 1) / 2;
      return Math.max(FEWEST_STEPS, Math.min(parameters.clipSteps(), own)) + parameters.tailSteps();
    }
    return parameters.clipSteps() + parameters.tailSteps();
  }

  /** Steps of a recording as it is, with the tail behind it: how a folder is evaluated. */
  static int plainSteps(Recording recording, MixingParameters parameters) {
    int own = Math.min(MOST_WHOLE_STEPS, (recording.dry().frames() + 1) / 2);
    return Math.max(FEWEST_STEPS, own) + parameters.tailSteps();
  }

  /** Mixes a sequence into so many steps; the canvas then holds it. */
  Target mix(Sequence sequence, int steps, RandomGenerator random) {
    canvas.clear(2 * steps);
    if (sequence instanceof Sequence.Stream) {
      Target target = streams.mix(canvas, random);
      maskBands(random);
      return target;
    }
    if (sequence instanceof Sequence.Clip clip) {
      layClip(clip, random);
      maskBands(random);
      maskTime(random);
      return new Target.Clip(clip.label());
    }
    if (sequence instanceof Sequence.Splice splice) {
      laySplice(splice, random);
      maskBands(random);
      return new Target.Clip(splice.label());
    }
    laySilence(random);
    return new Target.Clip(((Sequence.Silence) sequence).label());
  }

  /** A recording as it is, without change: how validation hears it. */
  void layPlain(Recording recording) {
    canvas.clear(2 * plainSteps(recording, parameters));
    Envelope envelope = recording.dry();
    canvas.add(envelope, 0, envelope.frames(), new Canvas.Placement(0, 1, 0, 1, 0));
  }

  /** Steps of a long recording, of which the beginning is taken. */
  static int wholeSteps(Recording recording) {
    return Math.min(MOST_WHOLE_STEPS, recording.dry().frames() / 2);
  }

  /** A long recording as it is. */
  void layWhole(Recording recording) {
    int frames = 2 * wholeSteps(recording);
    canvas.clear(frames);
    canvas.add(recording.dry(), 0, frames, new Canvas.Placement(0, 1, 0, 1, 0));
  }

  private void layClip(Sequence.Clip clip, RandomGenerator random) {
    Envelope envelope = variant(clip.recording(), random);
    int from = 0;
    int to = Math.min(envelope.frames(), clip.recording().dry().frames());
    if (clip.span() == Sequence.Span.CROP) {
      int length = 2 * parameters.clipSteps();
      from = soundingCrop(clip.recording(), length, random);
      to = Math.min(to, from + length);
    } else if (to > 2 * parameters.clipSteps()) {
      from = wordCrop(clip.recording(), 2 * parameters.clipSteps(), random);
      to = Math.min(to, from + 2 * parameters.clipSteps());
    }
    double gain = gain(random);
    double at = between(random, parameters.shiftSeconds()) * FRAMES_PER_SECOND;
    lay(envelope, from, to, at, gain, 0, random);
    addNoise((float) (gain * envelope.loudness()), random);
  }

  /**
   * Where a crop begins that holds sound for a good part of its time. A pause between two words
   * that counts as an unknown word would teach that silence is one.
   */
  private static int soundingCrop(Recording recording, int length, RandomGenerator random) {
    Envelope dry = recording.dry();
    double quiet = QUIET_SHARE_OF_POWER * dry.loudness() * dry.loudness();
    int room = recording.lastFrame() - recording.firstFrame();
    int best = recording.firstFrame();
    int mostSounding = -1;
    for (int attempt = 0; attempt < CROP_ATTEMPTS; attempt++) {
      int from = recording.firstFrame() + random.nextInt(Math.max(1, room - length / 2));
      int sounding = 0;
      for (int frame = from; frame < Math.min(dry.frames(), from + length); frame++) {
        sounding += dry.power(frame) >= quiet ? 1 : 0;
      }
      if (sounding > mostSounding) {
        mostSounding = sounding;
        best = from;
      }
      if (sounding >= SOUNDING_SHARE_OF_CROP * length) {
        break;
      }
    }
    return best;
  }

  /**
   * Where to cut a recording of one word that is longer than a clip, so that the word is in it;
   * where all of it sounds, in the middle of its energy.
   */
  private static int wordCrop(Recording recording, int length, RandomGenerator random) {
    int latest = recording.firstFrame();
    int earliest = recording.lastFrame() - length;
    if (earliest > latest) {
      return Math.max(0, centroid(recording) - length / 2);
    }
    return Math.max(0, earliest + random.nextInt(latest - earliest + 1));
  }

  private int lay(
      Envelope envelope,
      int from,
      int to,
      double at,
      double gain,
      int fade,
      RandomGenerator random) {
    double speed = 1 + between(random, parameters.speed());
    double bandShift = between(random, parameters.bandShift());
    return canvas.add(envelope, from, to, new Canvas.Placement(at, speed, bandShift, gain, fade));
  }

  private void laySplice(Sequence.Splice splice, RandomGenerator random) {
    Recording first = splice.first();
    Recording second = splice.second();
    int firstEnd = centroid(first);
    int secondStart = centroid(second);
    double gain = gain(random);
    int start = Math.max(0, first.firstFrame() - 8);
    int at = 20 + random.nextInt(40);
    int joint = lay(first.dry(), start, firstEnd, at, gain, 2, random);
    double level = gain * first.dry().loudness() / Math.max(1e-3, second.dry().loudness());
    lay(second.dry(), secondStart, second.lastFrame(), joint, level, 2, random);
    addNoise((float) (gain * first.dry().loudness()), random);
  }

  private static int centroid(Recording recording) {
    double sum = 0;
    double moment = 0;
    for (int frame = recording.firstFrame(); frame < recording.lastFrame(); frame++) {
      double power = Math.sqrt(recording.dry().power(frame));
      sum += power;
      moment += power * frame;
    }
    return sum > 0 ? (int) (moment / sum) : recording.lastFrame();
  }

  private void laySilence(RandomGenerator random) {
    int end = random.nextBoolean() ? canvas.frames() : canvas.frames() - 2 * parameters.tailSteps();
    double kind = random.nextDouble();
    float loudness =
        kind < 0.15 ? random.nextFloat() * 1.5f : (float) Math.exp(random.nextDouble() * 8);
    if (kind < 0.04) {
      return; // digital silence
    }
    noise.add(canvas, loudness, end, random);
    if (random.nextDouble() < parameters.secondNoiseProbability()) {
      double db = 30 * random.nextDouble() - 10;
      noise.addEvent(canvas, (float) (loudness * Math.pow(10, db / 20)), end, random);
    }
  }

  private void addNoise(float loudness, RandomGenerator random) {
    if (random.nextDouble() >= parameters.noiseProbability()) {
      return;
    }
    double snrDb =
        parameters.lowestSnrDb()
            + random.nextDouble() * (parameters.highestSnrDb() - parameters.lowestSnrDb());
    int end = random.nextBoolean() ? canvas.frames() : canvas.frames() - 2 * parameters.tailSteps();
    float level = (float) (loudness * Math.pow(10, -snrDb / 20));
    noise.add(canvas, level, end, random);
  }

  private void maskBands(RandomGenerator random) {
    if (random.nextDouble() < parameters.lowPassProbability()) {
      int lowest = (int) (LOWEST_LOW_PASS_SHARE * canvas.bands());
      canvas.maskBands(lowest + random.nextInt(canvas.bands() - lowest), canvas.bands());
    }
    if (random.nextDouble() < parameters.maskProbability()) {
      int width = random.nextInt((int) (canvas.bands() * parameters.bandMaskShare()) + 1);
      int from = random.nextInt(canvas.bands() - width + 1);
      canvas.maskBands(from, from + width);
    }
  }

  private void maskTime(RandomGenerator random) {
    if (random.nextDouble() < parameters.maskProbability()) {
      int clip = canvas.frames() - 2 * parameters.tailSteps();
      int width = random.nextInt((int) (clip * parameters.timeMaskShare()) + 1);
      int from = random.nextInt(clip - width + 1);
      canvas.maskFrames(from, from + width);
    }
  }

  private double gain(RandomGenerator random) {
    double db =
        random.nextDouble() < parameters.wideGainProbability()
            ? -30 + 40 * random.nextDouble()
            : between(random, parameters.gainDb());
    return Math.pow(10, db / 20);
  }

  static Envelope variant(Recording recording, RandomGenerator random) {
    return recording.variants().get(random.nextInt(recording.variants().size()));
  }

  private static double between(RandomGenerator random, double largest) {
    return (2 * random.nextDouble() - 1) * largest;
  }
}
