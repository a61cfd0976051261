package earshot.training.mixing;

import earshot.training.data.Envelope;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Words that nobody said, made of the recordings of keywords. Whoever records two words of their
 * own has no others, and a network that never met another word answers every sound with one of the
 * two. The voice, the room and the microphone are those of the keywords, so that only the word
 * itself can tell.
 */
public final class MadeUpWords {
  /** The name of the word that they are. */
  public static final String NAME = "made up";

  /** One run-together stretch for so many words. */
  private static final int WORDS_PER_BABBLE = 8;

  private static final int BABBLE_FRAMES = 700;
  private static final int SHORTEST_PIECE_FRAMES = 10;

  /** A word moved by fewer bands might still be the word in a smaller mouth. */
  private static final double FAR_BANDS = 5;

  private static final double LARGEST_BUMP_DB = 18;

  private final List<Recording> takes = new ArrayList<>();
  private final int bands;
  private final RandomGenerator random;

  /**
   * Makes a maker.
   *
   * @param library whose keywords are used
   * @param random decides how
   */
  public MadeUpWords(Library library, RandomGenerator random) {
    library.keywords().values().forEach(takes::addAll);
    bands = takes.get(0).dry().bands();
    this.random = random;
  }

  /**
   * How many are missing where an epoch wants so many clips of other words, each of them once: 0
   * where there are enough recordings.
   */
  public static int missing(Library library, int wanted) {
    long there = library.unknownWords().values().stream().mapToLong(List::size).sum();
    there += library.groups().stream().mapToLong(List::size).sum();
    return (int) Math.max(0, wanted - there);
  }

  /** The library with so many made-up words, and some run together, beside what it holds. */
  public Library addTo(Library library, int count) {
    List<Recording> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    List<Recording> babble = new ArrayList<>();
    for (int i = 0; i < count; i += WORDS_PER_BABBLE) {
      babble.add(babble());
    }
    Map<String, List<Recording>> unknown = new LinkedHashMap<>(library.unknownWords());
    unknown.put(NAME, words);
    List<List<Recording>> groups = new ArrayList<>(library.groups());
    groups.add(babble);
    return new Library(
        library.keywords(),
        unknown,
        groups,
        library.noise(),
        library.validation(),
        library.unreadable());
  }

  /** One word. */
  Recording word() {
    var collage = new Collage(bands);
    switch (random.nextInt(5)) {
      case 0 -> appendPart(collage);
      case 1 -> appendWhole(collage, backwards());
      case 2 -> appendWhole(collage, far());
      default -> appendPieces(collage, 2 + random.nextInt(3));
    }
    return collage.recording(NAME);
  }

  private Recording babble() {
    var collage = new Collage(bands);
    for (int frames = 0; frames < BABBLE_FRAMES; ) {
      frames += appendPieces(collage, 1 + random.nextInt(4));
      if (random.nextInt(3) == 0) {
        collage.appendSilence(5 + random.nextInt(20));
      }
    }
    return collage.recording(NAME);
  }

  /** The first half of a word, or the second. */
  private void appendPart(Collage collage) {
    Recording take = take();
    int length = take.lastFrame() - take.firstFrame();
    int part = Math.max(1, (int) (length * (0.25 + 0.25 * random.nextDouble())));
    int from = random.nextBoolean() ? take.firstFrame() : take.lastFrame() - part;
    collage.append(
        take.dry(),
        from,
        from + part,
        new Collage.Sound(Collage.Direction.FORWARDS, 1, 0, 1, even()));
  }

  private void appendWhole(Collage collage, Collage.Sound sound) {
    Recording take = take();
    collage.append(take.dry(), take.firstFrame(), take.lastFrame(), sound);
  }

  private Collage.Sound backwards() {
    return new Collage.Sound(Collage.Direction.BACKWARDS, speed(), between(2), 1, even());
  }

  /** Far from how anybody says it: other resonances, or half or twice as fast. */
  private Collage.Sound far() {
    double shift = (random.nextBoolean() ? 1 : -1) * (FAR_BANDS + 4 * random.nextDouble());
    double far = random.nextBoolean() ? 0.4 + 0.15 * random.nextDouble() : 2 + random.nextDouble();
    var forwards = Collage.Direction.FORWARDS;
    return switch (random.nextInt(3)) {
      case 0 -> new Collage.Sound(forwards, far, between(2), 1, even());
      case 1 -> new Collage.Sound(forwards, speed(), shift, 1, even());
      default -> new Collage.Sound(forwards, speed(), 0.5 * shift, stretch(), resonances(1));
    };
  }

  /** Short pieces of several words, each with resonances of its own. */
  private int appendPieces(Collage collage, int count) {
    int frames = 0;
    for (int i = 0; i < count; i++) {
      Recording take = take();
      Envelope sound = take.dry();
      int length =
          Math.min(
              take.lastFrame() - take.firstFrame(), SHORTEST_PIECE_FRAMES + random.nextInt(35));
      int room = take.lastFrame() - take.firstFrame() - length;
      int from = take.firstFrame() + random.nextInt(room + 1);
      double gain = Math.pow(10, between(4) / 20) / Math.max(1e-3, sound.loudness()) * 1000;
      var direction =
          random.nextBoolean() ? Collage.Direction.FORWARDS : Collage.Direction.BACKWARDS;
      collage.append(
          sound,
          from,
          from + length,
          new Collage.Sound(direction, speed(), between(4), stretch(), resonances(gain)));
      frames += length;
    }
    return frames;
  }

  private float[] even() {
    float[] gains = new float[bands];
    Arrays.fill(gains, 1f);
    return gains;
  }

  /** A few bumps and dips over the bands: other vowels, and hisses out of what lay above them. */
  private float[] resonances(double gain) {
    double[] decibels = new double[bands];
    for (int bump = 2 + random.nextInt(3); bump > 0; bump--) {
      double centre = bands * random.nextDouble();
      double width = bands * (0.06 + 0.1 * random.nextDouble());
      double height = between(LARGEST_BUMP_DB);
      for (int band = 0; band < bands; band++) {
        double distance = (band - centre) / width;
        decibels[band] += height * Math.exp(-distance * distance);
      }
    }
    float[] gains = new float[bands];
    for (int band = 0; band < bands; band++) {
      gains[band] = (float) (gain * Math.pow(10, decibels[band] / 20));
    }
    return gains;
  }

  private Recording take() {
    return takes.get(random.nextInt(takes.size()));
  }

  private double speed() {
    return 1 + between(0.25);
  }

  private double stretch() {
    return Math.exp(between(0.35));
  }

  private double between(double largest) {
    return (2 * random.nextDouble() - 1) * largest;
  }
}
