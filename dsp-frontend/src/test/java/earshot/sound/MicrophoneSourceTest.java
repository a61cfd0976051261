package earshot.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class MicrophoneSourceTest {
  @Test
  void bothChannelsAreAveragedAndNothingIsLost() throws IOException {
    float[] heard = new float[500];
    try (MicrophoneSource source = start(ramp(500), FakeCaptureLine.End.WAITS)) {
      for (int at = 0; at < heard.length; ) {
        at += source.read(heard, at, Math.min(7, heard.length - at));
      }
      assertThat(source.lostSamples()).isZero();
    }
    for (int i = 0; i < heard.length; i++) {
      assertThat(heard[i]).isEqualTo(i / 32768f);
    }
  }

  @Test
  void aLateReaderGetsTheNewestTwoSecondsAndTheRestIsCounted() throws IOException {
    MicrophoneSource source = start(ramp(5000), FakeCaptureLine.End.IS_UNPLUGGED);
    while (source.lostSamples() < 3000) {
      Thread.onSpinWait();
    }
    float[] heard = new float[3000];

    int count = source.read(heard, 0, heard.length);

    assertThat(source.lostSamples()).isEqualTo(3000);
    assertThat(count).isEqualTo(2000);
    assertThat(heard[0]).isEqualTo(3000 / 32768f);
  }

  @Test
  void closingEndsAReadThatWaits() throws Exception {
    MicrophoneSource source = start(new byte[0], FakeCaptureLine.End.WAITS);
    var read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return source.read(new float[10], 0, 10);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });

    source.close();

    assertThat(read.get()).isEqualTo(-1);
  }

  @Test
  void aDeviceThatDisappearsEndsInASentence() throws IOException {
    MicrophoneSource source = start(ramp(5), FakeCaptureLine.End.IS_UNPLUGGED);
    float[] block = new float[10];

    assertThat(source.read(block, 0, 10)).isEqualTo(5);
    assertThatThrownBy(() -> source.read(block, 0, 10))
        .isInstanceOf(IOException.class)
        .hasMessage("The microphone \"fake\" gives no sound any more; was it unplugged?");
  }

  private static MicrophoneSource start(byte[] bytes, FakeCaptureLine.End end) {
    return MicrophoneSource.start("fake", new FakeCaptureLine(bytes, end));
  }

  /** Frames whose channels are i - 1 and i + 1. */
  private static byte[] ramp(int frames) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * frames).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames; i++) {
      bytes.putShort((short) (i - 1)).putShort((short) (i + 1));
    }
    return bytes.array();
  }
}
