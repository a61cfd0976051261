package earshot.training.mixing;

import earshot.decoder.Labels;
import earshot.training.data.Envelope;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import earshot.training.network.Target;
import earshot.training.recipe.MixingParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Running sound: words cut to their sound follow each other in noise, keywords among them, and at
 * every step it is known what should be answered. A keyword is wanted from 80 to 580 ms after its
 * end; nothing is asked from 60 % of the word to 80 ms after it and for 400 ms afterwards. Where no
 * piece sounds and none has for 580 ms, silence is wanted, whatever the noise.
 */
final class StreamMixer {
  private static final int FRAMES_PER_SECOND = 200;
  private static final int WANTED_FROM = 8; // steps after the end of the word
  private static final int WANTED_TO = 58;
  private static final int FREE_TO = 98;
  private static final int HARD_ONE_IN = 3; // of the pieces of running speech

  private final Labels labels;
  private final Library library;
  private final NoiseMixer noise;
  private final MixingParameters.StreamNoise noiseParameters;
  private final HardNegatives hardNegatives;
  private final List<Recording> unknown = new ArrayList<>();
  private final List<List<Recording>> groups;
  private final int unknownLabel;
  private final int silenceLabel;

  StreamMixer(
      Labels labels,
      Library library,
      NoiseMixer noise,
      MixingParameters.StreamNoise noiseParameters,
      HardNegatives hardNegatives) {
    this.labels = labels;
    this.library = library;
    this.noise = noise;
    this.noiseParameters = noiseParameters;
    this.hardNegatives = hardNegatives;
    library.unknownWords().values().forEach(unknown::addAll);
    groups = library.groups().stream().filter(group -> !group.isEmpty()).toList();
    unknownLabel = labels.names().indexOf(Labels.UNKNOWN);
    silenceLabel = labels.names().indexOf(Labels.SILENCE);
  }

  Target mix(Canvas canvas, RandomGenerator random) {
    int[] wanted = new int[canvas.frames() / 2];
    Arrays.fill(wanted, Target.Stream.NO_KEYWORD);
    boolean withKeywords = random.nextInt(4) != 0;
    float level = (float) Math.exp(3.5 + 4.5 * random.nextDouble());
    double speed = 0.85 + 0.3 * random.nextDouble();
    double bandShift = 3 * random.nextDouble() - 1.5;
    boolean[] near = new boolean[wanted.length]; // a piece sounds, or has just ended
    int at = random.nextInt(60);
    while (at < canvas.frames() - 40) {
      int from = at;
      at = layPiece(canvas, at, level, speed, bandShift, withKeywords, wanted, random);
      Arrays.fill(near, from / 2, Math.min(near.length, at / 2 + WANTED_TO), true);
      at += random.nextInt(8) == 0 ? 60 + random.nextInt(340) : 4 + random.nextInt(46);
    }
    for (int t = 0; t < wanted.length; t++) {
      if (!near[t] && wanted[t] == Target.Stream.NO_KEYWORD && silenceLabel >= 0) {
        wanted[t] = silenceLabel;
      }
    }
    if (random.nextDouble() < noiseParameters.probability()) {
      double lowest = noiseParameters.lowestSnrDb();
      double snrDb = lowest + (noiseParameters.highestSnrDb() - lowest) * random.nextDouble();
      float noiseLevel = (float) (level * Math.pow(10, -snrDb / 20));
      noise.add(canvas, noiseLevel, canvas.frames(), random);
    }
    return new Target.Stream(wanted);
  }

  private int layPiece(
      Canvas canvas,
      int at,
      float level,
      double speed,
      double bandShift,
      boolean withKeywords,
      int[] wanted,
      RandomGenerator random) {
    double kind = random.nextDouble();
    int label = unknownLabel;
    Recording recording;
    boolean whole = true;
    List<HardNegatives.Place> hard = hardNegatives.places();
    int placeFrom = 0;
    int placeTo = 0;
    if (withKeywords && kind < 0.55) {
      label = keywordLabel(random);
      List<Recording> takes = library.takes(labels.name(label));
      recording = takes.get(random.nextInt(takes.size()));
    } else if ((kind < 0.72 || groups.isEmpty()) && !unknown.isEmpty()) {
      recording = unknown.get(random.nextInt(unknown.size()));
    } else if (!hard.isEmpty() && random.nextInt(HARD_ONE_IN) == 0) {
      HardNegatives.Place place = hard.get(random.nextInt(hard.size()));
      recording = place.recording();
      placeFrom = place.fromFrame();
      placeTo = place.toFrame();
      whole = false;
    } else if (!groups.isEmpty()) {
      List<Recording> group = groups.get(random.nextInt(groups.size()));
      recording = group.get(random.nextInt(group.size()));
      whole = false;
    } else {
      return at + 40;
    }
    Envelope envelope = Mixer.variant(recording, random);
    int from = Math.max(0, recording.firstFrame() - 4);
    int to = Math.min(envelope.frames(), recording.lastFrame() + 4);
    if (placeTo > placeFrom) {
      from = placeFrom;
      to = Math.min(envelope.frames(), placeTo);
    } else if (!whole) {
      int length = (int) (FRAMES_PER_SECOND * (0.3 + 1.7 * random.nextDouble()));
      from += random.nextInt(Math.max(1, to - from - length));
      to = Math.min(to, from + length);
    }
    double gainDb = 10 * random.nextDouble() - 5;
    double gain = level / Math.max(1e-3, recording.dry().loudness()) * Math.pow(10, gainDb / 20);
    int end = canvas.add(envelope, from, to, new Canvas.Placement(at, speed, bandShift, gain, 6));
    boolean cut = at + (to - from) / speed > canvas.frames();
    note(wanted, label, whole, at / 2, end / 2, cut);
    return end;
  }

  private int keywordLabel(RandomGenerator random) {
    while (true) {
      int label = random.nextInt(labels.count());
      if (labels.isKeyword(label)) {
        return label;
      }
    }
  }

  /** Notes what is wanted around a piece that begins and ends at these steps. */
  private void note(int[] wanted, int label, boolean word, int start, int end, boolean cut) {
    int free = Target.Stream.NOTHING_ASKED;
    if (!word || (!labels.isKeyword(label) && cut)) {
      return; // running speech: no keyword, and nothing more is known
    }
    int from = start + (int) (0.6 * (end - start));
    if (labels.isKeyword(label)) {
      fill(wanted, from, end + WANTED_FROM, free);
      if (!cut) {
        fill(wanted, end + WANTED_FROM, end + WANTED_TO, label);
        fill(wanted, end + WANTED_TO, end + FREE_TO, free);
      }
      return;
    }
    // After an unknown word a keyword that ended shortly before may still be answered.
    for (int t = Math.max(0, start); t < Math.min(wanted.length, end + WANTED_TO); t++) {
      if (t >= end + WANTED_FROM || !isKeyword(wanted[t])) {
        wanted[t] = t >= end + WANTED_FROM ? unknownLabel : wanted[t];
      }
    }
  }

  private boolean isKeyword(int label) {
    return label >= 0 && labels.isKeyword(label);
  }

  private static void fill(int[] wanted, int from, int to, int value) {
    Arrays.fill(
        wanted,
        Math.min(wanted.length, Math.max(0, from)),
        Math.min(wanted.length, Math.max(0, to)),
        value);
  }
}
