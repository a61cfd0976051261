package earshot.training.mixing;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.decoder.Labels;
import earshot.training.data.Envelope;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import earshot.training.recipe.MixingParameters;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MixerTest {
  private static final int BANDS = 4;
  private static final MixingParameters PLAIN =
      new MixingParameters(
          100,
          26,
          250,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          25,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          MixingParameters.StreamNoise.MODERATE);

  /** Sounds from one frame to another. */
  private static Recording sounding(int frames, int from, int to) {
    float[] values = new float[frames * BANDS];
    for (int frame = from; frame < to; frame++) {
      for (int band = 0; band < BANDS; band++) {
        values[frame * BANDS + band] = 1000f;
      }
    }
    return Recording.of("word", List.of(new Envelope(values, BANDS)));
  }

  private static Mixer mixer() {
    var library = new Library(Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of());
    var noise = new NoiseMixer(List.of(), PLAIN, BANDS);
    var labels = new Labels(List.of("yes", Labels.UNKNOWN, Labels.SILENCE));
    return new Mixer(
        PLAIN,
        noise,
        new StreamMixer(
            labels, library, noise, MixingParameters.StreamNoise.MODERATE, new HardNegatives()),
        BANDS);
  }

  private static int soundingFrames(Canvas canvas) {
    int count = 0;
    for (int frame = 0; frame < canvas.frames(); frame++) {
      count += canvas.envelope(frame, 0) > 500 ? 1 : 0;
    }
    return count;
  }

  private static int heard(Recording recording, Sequence.Span span, long seed) {
    Mixer mixer = mixer();
    mixer.mix(new Sequence.Clip(recording, 0, span), 126, new SplittableRandom(seed));
    return soundingFrames(mixer.canvas());
  }

  @Test
  void aWordThatComesLateInALongRecordingIsInTheClipWhole() {
    Recording late = sounding(620, 420, 560);
    for (long seed = 0; seed < 50; seed++) {
      assertThat(heard(late, Sequence.Span.WHOLE, seed)).isEqualTo(140);
    }
  }

  @Test
  void aCropOfRunningSpeechHoldsSpeech() {
    Recording withPause = sounding(2000, 200, 600);
    int most = 0;
    for (long seed = 0; seed < 50; seed++) {
      int sound = heard(withPause, Sequence.Span.CROP, seed);
      assertThat(sound).isGreaterThanOrEqualTo(60);
      most = Math.max(most, sound);
    }
    assertThat(most).isGreaterThan(150);
  }

  @Test
  void validationHearsARecordingToItsEnd() {
    Recording late = sounding(620, 420, 560);
    Mixer mixer = mixer();
    mixer.layPlain(late);
    assertThat(Mixer.plainSteps(late, PLAIN)).isEqualTo(310 + 26);
    assertThat(soundingFrames(mixer.canvas())).isEqualTo(140);
  }
}
