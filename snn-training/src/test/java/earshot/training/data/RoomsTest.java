package earshot.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class RoomsTest {
  private static float[] random(int length, long seed) {
    var random = new SplittableRandom(seed);
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (float) (2 * random.nextDouble() - 1);
    }
    return samples;
  }

  /** A response whose direct sound is its first sample. */
  private static float[] response() {
    float[] response = random(37, 5);
    response[0] = 3f;
    return response;
  }

  @Test
  void theTransformGivesWhatADirectConvolutionGives() {
    float[] response = response();
    float[] samples = random(300, 6);
    double energy = 0;
    for (float r : response) {
      energy += r * r;
    }
    var rooms = new Rooms();
    rooms.add(response);

    float[] heard = rooms.hear(samples, new SplittableRandom(1));

    assertThat(heard).hasSameSizeAs(samples);
    for (int n = 0; n < samples.length; n++) {
      double sum = 0;
      for (int k = 0; k < response.length && k <= n; k++) {
        sum += response[k] * samples[n - k];
      }
      assertThat((double) heard[n])
          .as("sample %d", n)
          .isCloseTo(sum / Math.sqrt(energy), Offset.offset(1e-5));
    }
  }

  @Test
  void timeOfTravelDoesNotShiftTheWord() {
    float[] late = new float[500];
    late[400] = 1f;
    var rooms = new Rooms();
    rooms.add(late);
    float[] samples = random(100, 7);

    float[] heard = rooms.hear(samples, new SplittableRandom(1));

    for (int n = 16; n < samples.length; n++) {
      assertThat(heard[n]).isCloseTo(samples[n - 16], Offset.offset(1e-5f));
    }
  }

  @Test
  void aSilentResponseIsNoRoom() {
    var rooms = new Rooms();
    rooms.add(new float[10]);

    assertThat(rooms.isEmpty()).isTrue();
  }
}
