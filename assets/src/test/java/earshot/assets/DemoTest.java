package earshot.assets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DemoTest {
  private static final int RATE_HZ = 16_000;
  private static final int HEADER_BYTES = 44;
  private static final Set<String> KEYWORDS =
      Set.of("yes", "no", "up", "down", "left", "right", "stop", "go");

  private record Utterance(double startSeconds, double endSeconds, String keyword) {}

  @Test
  void recordingIsSixteenBitMonoAtSixteenKilohertz() throws IOException {
    ByteBuffer wav = recording();

    assertThat(ascii(wav, 0)).isEqualTo("RIFF");
    assertThat(ascii(wav, 8)).isEqualTo("WAVE");
    assertThat(wav.getShort(20)).as("format PCM").isEqualTo((short) 1);
    assertThat(wav.getShort(22)).as("channels").isEqualTo((short) 1);
    assertThat(wav.getInt(24)).as("rate").isEqualTo(RATE_HZ);
    assertThat(wav.getShort(34)).as("bits").isEqualTo((short) 16);
    assertThat(ascii(wav, 36)).isEqualTo("data");
    assertThat(wav.getInt(40)).isEqualTo(wav.capacity() - HEADER_BYTES);
  }

  @Test
  void recordingLastsSomeThirtySeconds() throws IOException {
    assertThat(seconds(recording())).isBetween(20.0, 40.0);
  }

  @Test
  void everyKeywordIsSpokenTwice() throws IOException {
    for (String keyword : KEYWORDS) {
      assertThat(utterances()).filteredOn(u -> u.keyword().equals(keyword)).as(keyword).hasSize(2);
    }
  }

  @Test
  void utterancesFollowOneAnotherInsideTheRecording() throws IOException {
    double before = 0;
    for (Utterance utterance : utterances()) {
      assertThat(utterance.startSeconds()).as("%s", utterance).isGreaterThan(before + 0.5);
      assertThat(utterance.endSeconds()).isBetween(utterance.startSeconds() + 0.1, 1e9);
      before = utterance.endSeconds();
    }
    assertThat(before).isLessThan(seconds(recording()));
  }

  @Test
  void everyUtteranceIsTwentyDecibelsAboveThePauseBeforeIt() throws IOException {
    ByteBuffer wav = recording();
    for (Utterance utterance : utterances()) {
      double start = utterance.startSeconds();
      double pause = rms(wav, start - 0.45, start - 0.01);
      double speech = rms(wav, start, utterance.endSeconds());
      assertThat(20 * Math.log10(speech / pause)).as("%s", utterance).isGreaterThan(20);
    }
  }

  private static double rms(ByteBuffer wav, double fromSeconds, double toSeconds) {
    int from = (int) (fromSeconds * RATE_HZ);
    int to = (int) (toSeconds * RATE_HZ);
    double sum = 0;
    for (int i = from; i < to; i++) {
      double sample = wav.getShort(HEADER_BYTES + 2 * i);
      sum += sample * sample;
    }
    return Math.sqrt(sum / (to - from));
  }

  private static double seconds(ByteBuffer wav) {
    return (wav.capacity() - HEADER_BYTES) / 2.0 / RATE_HZ;
  }

  private static String ascii(ByteBuffer wav, int at) {
    byte[] four = new byte[4];
    wav.get(at, four);
    return new String(four, US_ASCII);
  }

  private static ByteBuffer recording() throws IOException {
    try (var in = Demo.openRecording()) {
      return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private static List<Utterance> utterances() throws IOException {
    try (var in = Demo.openTruth()) {
      List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
      assertThat(lines.get(0)).isEqualTo("file\tstart_s\tend_s\tkeyword");
      return lines.stream().skip(1).map(DemoTest::utterance).toList();
    }
  }

  private static Utterance utterance(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    assertThat(cells).hasSize(4);
    assertThat(cells.get(0)).isEqualTo(Demo.NAME);
    return new Utterance(
        Double.parseDouble(cells.get(1)), Double.parseDouble(cells.get(2)), cells.get(3));
  }
}
