package earshot.spotting;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import earshot.frontend.GammatoneParameters;
import earshot.models.KeywordModel;
import earshot.models.SmallModels;
import earshot.reference.ReferenceBackend;
import earshot.spikes.SpikeFrame;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeywordSpotterTest {
  private static final KeywordModel MODEL = SmallModels.of(GammatoneParameters.standard());

  @Property(tries = 20)
  void anyBlockSizeGivesTheSameScores(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2000) int block) {
    float[] samples = noise(seed);
    assertThat(heard(samples, block)).isEqualTo(heard(samples, samples.length)).hasSize(100);
  }

  @Test
  void aDetectionIsTimedByTheSamplesHeardUntilThen() {
    List<Detection> detections = new ArrayList<>();
    List<Long> steps = new ArrayList<>();
    var spotter =
        new KeywordSpotter(
            MODEL,
            new ReferenceBackend(),
            new SpottingListener() {
              @Override
              public void stepped(KeywordSpotter spotter, SpikeFrame input) {
                steps.add(input.step());
                spotter.trigger().setThreshold(0, 0.01f);
                spotter.trigger().setThreshold(1, 0.01f);
              }

              @Override
              public void detected(Detection detection) {
                detections.add(detection);
                assertThat(detection.sample()).isEqualTo(160L * steps.size());
              }
            });
    spotter.hear(noise(1), 0, 16_000);
    assertThat(detections).isNotEmpty();
    for (Detection detection : detections) {
      assertThat(detection.timeSeconds()).isEqualTo(detection.sample() / 16_000.0);
      assertThat(detection.score()).isBetween(0.01, 1.0);
      assertThat(detection.keyword()).isIn("yes", "no");
    }
  }

  @Test
  void aResetForgetsWhatWasHeard() {
    List<Float> scores = new ArrayList<>();
    KeywordSpotter spotter = collecting(scores);
    spotter.hear(noise(1), 0, 8_050);
    List<Float> first = List.copyOf(scores);
    spotter.reset();
    scores.clear();
    spotter.hear(noise(1), 0, 8_050);
    assertThat(scores).isEqualTo(first);
  }

  @Test
  void hearingAllocatesNothing() {
    var spotter = new KeywordSpotter(MODEL, new ReferenceBackend(), new SpottingListener() {});
    float[] samples = new float[16_000];
    spotter.hear(samples, 0, samples.length);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10; i++) {
      spotter.hear(samples, 0, samples.length);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
  }

  private static List<Float> heard(float[] samples, int block) {
    List<Float> scores = new ArrayList<>();
    KeywordSpotter spotter = collecting(scores);
    for (int at = 0; at < samples.length; at += block) {
      spotter.hear(samples, at, Math.min(block, samples.length - at));
    }
    return scores;
  }

  private static KeywordSpotter collecting(List<Float> scores) {
    return new KeywordSpotter(
        MODEL,
        new ReferenceBackend(),
        new SpottingListener() {
          @Override
          public void stepped(KeywordSpotter spotter, SpikeFrame input) {
            scores.add(spotter.scorer().score(0));
          }
        });
  }

  private static float[] noise(long seed) {
    var random = new Random(seed);
    float[] samples = new float[16_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.2 * random.nextGaussian());
    }
    return samples;
  }
}
