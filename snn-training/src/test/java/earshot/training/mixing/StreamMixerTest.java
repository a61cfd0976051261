package earshot.training.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.decoder.Labels;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import earshot.training.network.Target;
import earshot.training.recipe.MixingParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class StreamMixerTest {
  private static final int BANDS = 16;
  private static final Labels LABELS = new Labels(List.of("yes", Labels.UNKNOWN, Labels.SILENCE));
  private static final int KEYWORD = 0;
  private static final int UNKNOWN = 1;
  private static final int SILENCE = 2;

  private static Library library(Map<String, List<Recording>> unknown) {
    Recording word = Envelopes.steady("yes", 100, BANDS, 1000);
    return new Library(
        Map.of("yes", List.of(word)), unknown, List.of(), List.of(), List.of(), List.of());
  }

  private static int[] mix(Library library, long seed) {
    var canvas = new Canvas(1200, BANDS);
    return mix(library, MixingParameters.StreamNoise.MODERATE, canvas, seed);
  }

  private static int[] mix(
      Library library, MixingParameters.StreamNoise noise, Canvas canvas, long seed) {
    var mixer =
        new StreamMixer(
            LABELS,
            library,
            new NoiseMixer(List.of(), MixingParameters.standard(), BANDS),
            noise,
            new HardNegatives());
    canvas.clear(1200);
    return ((Target.Stream) mixer.mix(canvas, new SplittableRandom(seed))).wanted();
  }

  /** Lengths of the stretches of one value, those that touch an end left out. */
  private static List<Integer> stretches(int[] wanted, int value) {
    List<Integer> lengths = new ArrayList<>();
    int from = 0;
    for (int t = 1; t <= wanted.length; t++) {
      if (t == wanted.length || wanted[t] != wanted[from]) {
        if (wanted[from] == value && from > 0 && t < wanted.length) {
          lengths.add(t - from);
        }
        from = t;
      }
    }
    return lengths;
  }

  /** The loudest envelope of a stream without words at all. */
  private static float loudest(MixingParameters.StreamNoise noise) {
    Recording silent = Envelopes.steady("yes", 100, BANDS, 0);
    var nothing =
        new Library(
            Map.of("yes", List.of(silent)), Map.of(), List.of(), List.of(), List.of(), List.of());
    var canvas = new Canvas(1200, BANDS);
    mix(nothing, noise, canvas, 1);
    float loudest = 0;
    for (int frame = 0; frame < canvas.frames(); frame++) {
      for (int band = 0; band < BANDS; band++) {
        loudest = Math.max(loudest, canvas.envelope(frame, band));
      }
    }
    return loudest;
  }

  @Test
  void noiseIsAsLoudAsTheRecipeSays() {
    float quiet = loudest(new MixingParameters.StreamNoise(1, 20, 20));
    float loud = loudest(new MixingParameters.StreamNoise(1, 0, 0));

    assertThat(loudest(new MixingParameters.StreamNoise(0, 0, 0))).isZero();
    assertThat(quiet).isGreaterThan(0);
    assertThat(loud / quiet).isCloseTo(10f, within(0.01f));
  }

  @Test
  void aKeywordIsWantedForAtMostHalfASecondAfterItsEnd() {
    int found = 0;
    for (long seed = 0; seed < 60; seed++) {
      List<Integer> lengths = stretches(mix(library(Map.of()), seed), KEYWORD);
      assertThat(lengths).allMatch(length -> length <= 50);
      found += (int) lengths.stream().filter(length -> length == 50).count();
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void beforeAKeywordIsWantedNothingIsAskedForTheEndOfTheWord() {
    for (long seed = 0; seed < 60; seed++) {
      int[] wanted = mix(library(Map.of()), seed);
      for (int t = 20; t < wanted.length; t++) {
        if (wanted[t] == KEYWORD && wanted[t - 1] != KEYWORD) {
          // Four tenths of a word of 0.43 to 0.6 s, and 80 ms.
          for (int before = 1; before <= 24 && t >= before; before++) {
            assertThat(wanted[t - before]).isEqualTo(Target.Stream.NOTHING_ASKED);
          }
        }
      }
    }
  }

  @Test
  void whereNoKeywordIsSpokenNoneIsWantedAnywhere() {
    int without = 0;
    for (long seed = 0; seed < 60; seed++) {
      var values = new TreeSet<Integer>();
      for (int value : mix(library(Map.of()), seed)) {
        values.add(value);
      }
      if (!values.contains(KEYWORD)) {
        without++;
        assertThat(values).doesNotContain(UNKNOWN);
      }
    }
    assertThat(without).isBetween(5, 30); // a quarter
  }

  @Test
  void anotherWordIsWantedAsUnknown() {
    Recording other = Envelopes.steady("dog", 80, BANDS, 1000);
    int unknown = 0;
    for (long seed = 0; seed < 40; seed++) {
      unknown += stretches(mix(library(Map.of("dog", List.of(other))), seed), UNKNOWN).size();
    }
    assertThat(unknown).isGreaterThan(40);
  }

  @Test
  void silenceIsWantedInLongPausesAndNeverSoonAfterAWord() {
    int silences = 0;
    for (long seed = 0; seed < 60; seed++) {
      int[] wanted = mix(library(Map.of()), seed);
      for (int t = 0; t < wanted.length; t++) {
        if (wanted[t] == SILENCE) {
          silences++;
          for (int before = 1; before <= 38 && t >= before; before++) {
            assertThat(wanted[t - before]).isNotEqualTo(KEYWORD);
          }
        }
      }
    }
    assertThat(silences).isGreaterThan(300);
  }
}
