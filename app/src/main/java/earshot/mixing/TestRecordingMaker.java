package earshot.mixing;

import earshot.evaluation.Progress;
import earshot.evaluation.SoundOpener;
import earshot.sound.WavWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes a long recording piece by piece: a pause, perhaps with running speech in it, then a word,
 * all of it in noise. After the streams of MLPerf Tiny and of Picovoice's benchmark, but the truth
 * is where a word is heard and not where its clip was cut, levels are those of speech while it is
 * heard and not of clips with their silence, nothing begins or ends with a click, words are apart
 * by chance and not by a beat, and running speech keeps away from where a detection counts.
 */
public final class TestRecordingMaker {
  private static final double LONGEST_WORD_SECONDS = 3;
  private static final double AFTER_WORD_SECONDS = 0.8;
  private static final double BEFORE_WORD_SECONDS = 0.3;
  private static final double SHORTEST_SPEECH_SECONDS = 1;
  private static final double LONGEST_SPEECH_SECONDS = 12;
  private static final double LONGEST_PIECE_SECONDS = 30;
  private static final double SPEECH_SHARE = 0.5; // of the pauses that have room for it

  private final MixRecipe recipe;
  private final SoundPool words;
  private final Optional<SoundPool> background;
  private final Optional<NoiseBed> noise;
  private final Random random;
  private final List<Mixed.Part> parts = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private long written;

  /**
   * Finds what the recipe names; without keywords every word is one.
   *
   * @throws IOException if a folder is not there or empty; the message is a sentence
   */
  public TestRecordingMaker(MixRecipe recipe, SoundOpener opener) throws IOException {
    random = new Random(recipe.seed());
    words = SoundPool.ofWords(Path.of(recipe.words()), opener, leftOut);
    this.recipe = recipe.keywords().isEmpty() ? recipe.withKeywords(words.folders()) : recipe;
    background = pool(recipe.background(), opener);
    noise =
        pool(recipe.noise(), opener)
            .map(
                pool ->
                    new NoiseBed(
                        pool, Speech.noisePower(recipe.snrDb()), new Random(recipe.seed() + 1)));
    for (String keyword : recipe.keywords()) {
      if (!words.folders().contains(keyword)) {
        throw new IOException(
            "There is no folder \"%s\" in %s: it has %s."
                .formatted(keyword, recipe.words(), words.folders()));
      }
    }
  }

  private Optional<SoundPool> pool(String folder, SoundOpener opener) throws IOException {
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(SoundPool.of(Path.of(folder), opener, leftOut));
  }

  /** Writes the recording and says what it is made of. */
  public Mixed make(WavWriter to, Progress progress) throws IOException {
    long total = Math.round(recipe.minutes() * 60 * MixRecipe.RATE_HZ);
    double meanPause = 60 / recipe.wordsPerMinute();
    while (written < total) {
      double pause = BEFORE_WORD_SECONDS + AFTER_WORD_SECONDS;
      double chance = Math.max(0, meanPause - pause - 0.6); // a word takes about 0.6 s
      pause += -Math.log(1 - random.nextDouble()) * chance;
      long left = total - written;
      writePause(Math.min(left, (long) (pause * MixRecipe.RATE_HZ)), to);
      if (written >= total) {
        break;
      }
      write(word(), to);
      progress.advance();
    }
    return new Mixed(recipe, written / MixRecipe.RATE_HZ, parts, leftOut);
  }

  /** A pause of any length, a piece at a time. */
  private void writePause(long samples, WavWriter to) throws IOException {
    int piece = (int) (LONGEST_PIECE_SECONDS * MixRecipe.RATE_HZ);
    for (long left = samples; left > 0; left -= piece) {
      write(pause((int) Math.min(piece, left)), to);
    }
  }

  private float[] pause(int samples) throws IOException {
    float[] block = new float[samples];
    double room = samples / MixRecipe.RATE_HZ - AFTER_WORD_SECONDS - BEFORE_WORD_SECONDS;
    if (background.isPresent()
        && room >= SHORTEST_SPEECH_SECONDS
        && random.nextDouble() < SPEECH_SHARE) {
      SoundPool.Drawn drawn = background.get().draw(Math.min(room, LONGEST_SPEECH_SECONDS), random);
      Speech speech = Speech.of(drawn.samples(), MixRecipe.RATE_HZ, recipe.backgroundDb());
      add(speech, block, (int) (AFTER_WORD_SECONDS * MixRecipe.RATE_HZ), "background", "", drawn);
    }
    return block;
  }

  private float[] word() throws IOException {
    SoundPool.Drawn drawn = words.draw(LONGEST_WORD_SECONDS, random);
    String word = drawn.folder();
    Speech speech = Speech.of(drawn.samples(), MixRecipe.RATE_HZ, 0);
    float[] block = new float[speech.samples().length];
    add(speech, block, 0, recipe.keywords().contains(word) ? "keyword" : "word", word, drawn);
    return block;
  }

  private void add(
      Speech speech, float[] block, int at, String kind, String word, SoundPool.Drawn drawn) {
    if (speech.samples().length == 0) {
      words.note(drawn.path() + ": It holds silence only.");
      return;
    }
    int length = Math.min(speech.samples().length, block.length - at);
    for (int i = 0; i < length; i++) {
      block[at + i] += speech.samples()[i];
    }
    double start = written + at;
    parts.add(
        new Mixed.Part(
            kind,
            word,
            drawn.path(),
            (start + speech.onset()) / MixRecipe.RATE_HZ,
            (start + Math.min(length, speech.offset())) / MixRecipe.RATE_HZ));
  }

  private void write(float[] block, WavWriter to) throws IOException {
    if (noise.isPresent()) {
      noise.get().addTo(block);
    }
    to.write(block, 0, block.length);
    written += block.length;
  }
}
