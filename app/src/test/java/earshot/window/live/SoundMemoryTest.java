package earshot.window.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoundMemoryTest {
  private static float[] filled(int length, float value) {
    float[] block = new float[length];
    Arrays.fill(block, value);
    return block;
  }

  @Test
  void whatTheEarMayOverwriteMeanwhileIsNotRead() {
    var memory = new SoundMemory(100, 20);
    memory.write(filled(120, 1), 120);
    memory.write(filled(60, 0), 60);

    assertThat(memory.between(0, 200)).hasSize(100);
    assertThat(memory.between(0, 90)).hasSize(10).containsOnly(1f);
    assertThat(memory.between(0, 60)).isEmpty();
  }
}
