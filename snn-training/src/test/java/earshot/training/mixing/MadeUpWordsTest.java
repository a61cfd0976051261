package earshot.training.mixing;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.training.data.Envelope;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class MadeUpWordsTest {
  private static final int BANDS = 16;

  private static Library library(int takes, int others) {
    List<Recording> words =
        new ArrayList<>(Collections.nCopies(takes, Envelopes.steady("yes", 90, BANDS, 500)));
    List<Recording> unknown = Collections.nCopies(others, Envelopes.steady("dog", 90, BANDS, 500));
    return new Library(
        Map.of("yes", words),
        others == 0 ? Map.of() : Map.of("dog", unknown),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void onlyWhatIsMissingIsMadeUp() {
    assertThat(MadeUpWords.missing(library(3, 0), 40)).isEqualTo(40);
    assertThat(MadeUpWords.missing(library(3, 30), 40)).isEqualTo(10);
    assertThat(MadeUpWords.missing(library(3, 50), 40)).isZero();
  }

  @Test
  void whatIsMadeUpStandsBesideWhatIsThere() {
    Library before = library(3, 5);

    Library after = new MadeUpWords(before, new SplittableRandom(1)).addTo(before, 64);

    assertThat(after.keywords()).isEqualTo(before.keywords());
    assertThat(after.unknownWords()).containsOnlyKeys("dog", MadeUpWords.NAME);
    assertThat(after.unknownWords().get("dog")).hasSize(5);
    assertThat(after.unknownWords().get(MadeUpWords.NAME)).hasSize(64);
    assertThat(after.groups()).hasSize(1);
    assertThat(after.groups().get(0)).hasSize(8).allMatch(r -> r.dry().frames() >= 700);
  }

  @Test
  void noMadeUpWordIsEmptyOrSilent() {
    var maker = new MadeUpWords(library(3, 0), new SplittableRandom(2));
    for (int i = 0; i < 500; i++) {
      Recording word = maker.word();
      assertThat(word.dry().frames()).isBetween(5, 400);
      assertThat(word.dry().loudness()).isPositive();
    }
  }

  @Test
  void theSameChanceMakesTheSameWords() {
    var one = new MadeUpWords(library(3, 0), new SplittableRandom(3));
    var two = new MadeUpWords(library(3, 0), new SplittableRandom(3));
    for (int i = 0; i < 50; i++) {
      Envelope a = one.word().dry();
      Envelope b = two.word().dry();
      assertThat(a.frames()).isEqualTo(b.frames());
      assertThat(a.loudness()).isEqualTo(b.loudness());
    }
  }

  private static float[] gains(float gain) {
    float[] gains = new float[BANDS];
    Arrays.fill(gains, gain);
    return gains;
  }

  @Test
  void aCutRunsBackwardsShiftsAndSpreads() {
    float[] values = new float[30 * BANDS];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1 + i / BANDS + 100 * (i % BANDS);
    }
    var ramp = new Envelope(values, BANDS);
    var collage = new Collage(BANDS);
    collage.append(ramp, 10, 20, new Collage.Sound(Collage.Direction.BACKWARDS, 1, 0, 1, gains(1)));
    collage.append(ramp, 10, 20, new Collage.Sound(Collage.Direction.FORWARDS, 2, 3, 1, gains(1)));
    collage.append(ramp, 10, 20, new Collage.Sound(Collage.Direction.FORWARDS, 1, 0, 2, gains(2)));

    Envelope made = collage.recording("test").dry();

    assertThat(made.frames()).isEqualTo(25);
    assertThat(made.at(0, 0)).isCloseTo(20f, Offset.offset(0.1f));
    assertThat(made.at(9, 0)).isCloseTo(11f, Offset.offset(0.1f));
    assertThat(made.at(11, 8)).isCloseTo(513f, Offset.offset(3f)); // frame 12 of band 5
    assertThat(made.at(15, 8)).isCloseTo(2 * 786f, Offset.offset(8f)); // band 7.75
  }
}
