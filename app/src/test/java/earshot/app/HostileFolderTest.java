package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders as they are found, and as they are made to break things. */
@DisabledOnOs(OS.WINDOWS)
final class HostileFolderTest {
  private static final int HEADER_BYTES = 44;

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = temporary.resolve("clips");
    Path yes = Files.createDirectories(folder.resolve("yes"));
    Sounds.wav(yes.resolve("good.wav"), Sounds.noise(0.3, 1));
    Files.createFile(yes.resolve("zero bytes.wav"));
    Files.writeString(yes.resolve("text.wav"), "A recording? No.");
    Files.write(yes.resolve("only-zeros.bin"), new byte[5000]);
    byte[] whole = Files.readAllBytes(yes.resolve("good.wav"));
    Files.write(yes.resolve("cut in its data.wav"), Arrays.copyOf(whole, 3001));
    Files.write(yes.resolve("cut in its header.wav"), Arrays.copyOf(whole, 30));
    wav(yes.resolve("1 Hz.wav"), 1, 1, 100, 200);
    wav(yes.resolve("384 kHz.wav"), 384000, 1, 2 * 38400, 2 * 38400);
    wav(yes.resolve("44.1 kHz.wav"), 44100, 1, 8820, 8820);
    wav(yes.resolve("32 channels.wav"), 16000, 32, 64 * 1600, 64 * 1600);
    wav(yes.resolve("three gigabytes, it says.wav"), 16000, 1, 1024, 3_000_000_000L);
    wav(yes.resolve("no samples.wav"), 16000, 1, 0, 0);
    wav(yes.resolve("-Ünïcode \"quoted\", comma\tand tab 🎤.wav"), 8000, 2, 3200, 3200);
    Files.createDirectories(folder.resolve("empty"));
    Files.createDirectories(folder.resolve("no/a/b/c/d"));
    Sounds.wav(folder.resolve("no/a/b/c/d/deep.wav"), Sounds.noise(0.2, 2));
    Files.createSymbolicLink(folder.resolve("no/link.wav"), yes.resolve("good.wav"));
    Files.createSymbolicLink(folder.resolve("no/itself.wav"), folder.resolve("no/itself.wav"));
    Files.createSymbolicLink(folder.resolve("no/around"), folder);
    Files.createSymbolicLink(folder.resolve("no/nowhere.wav"), folder.resolve("gone.wav"));
    pipe(folder.resolve("no/pipe.wav"));
  }

  private static void wav(Path file, int rateHz, int channels, int dataBytes, long saidBytes)
      throws IOException {
    var bytes = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (saidBytes + 36));
    bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    bytes.putShort((short) 1).putShort((short) channels).putInt(rateHz);
    bytes.putInt(rateHz * channels * 2).putShort((short) (channels * 2)).putShort((short) 16);
    bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) saidBytes);
    for (int i = 0; i < dataBytes / 2; i++) {
      bytes.putShort((short) (8000 * Math.sin(i * 0.3)));
    }
    Files.write(file, bytes.array());
  }

  private static void pipe(Path pipe) throws IOException {
    try {
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void isEvaluatedToTheEndWithEachUnreadableThingNamed() throws IOException {
    Path json = temporary.resolve("e.json");
    var desk = new Desk();

    assertThat(desk.run("evaluate", folder.toString(), "--json", json.toString()))
        .as(desk.err())
        .isZero();
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.get("unreadable").findValuesAsText("file"))
        .containsExactly(
            "no/itself.wav",
            "no/nowhere.wav",
            "no/pipe.wav",
            "yes/1 Hz.wav",
            "yes/cut in its header.wav",
            "yes/no samples.wav",
            "yes/only-zeros.bin",
            "yes/text.wav",
            "yes/zero bytes.wav");
    assertThat(report.get("unreadable").findValuesAsText("why"))
        .allSatisfy(why -> assertThat(why).endsWith(".").doesNotContain("Exception:"));
    assertThat(report.get("clips").asInt()).isEqualTo(8 + 1);
    assertThat(desk.out()).contains("9 not read");
    assertThat(report.get("remarks").findValuesAsText("file"))
        .containsExactly("yes/cut in its data.wav", "yes/three gigabytes, it says.wav");
    assertThat(report.at("/remarks/0/what").asText())
        .endsWith("promises 9600 bytes of sound and has 2957 bytes; it is read as far as it goes.");
  }

  @Test
  void isHeardAsStreamsToTheEndToo() throws IOException {
    Path json = temporary.resolve("s.json");
    var desk = new Desk();

    assertThat(desk.run("evaluate-stream", folder.toString(), "--json", json.toString()))
        .as(desk.err())
        .isZero();
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.get("unreadable").findValuesAsText("file"))
        .contains("no/pipe.wav", "yes/text.wav", "yes/zero bytes.wav");
    assertThat(report.get("remarks").findValuesAsText("file"))
        .containsExactly("yes/cut in its data.wav", "yes/three gigabytes, it says.wav");
  }

  @Test
  void whatLiesInNoLabelsFolderIsNamedWhereItShouldBeHeard() throws IOException {
    Sounds.wav(folder.resolve("Loose.WAV"), Sounds.noise(0.2, 3));
    Files.writeString(folder.resolve("README.md"), "Clips of two words.");
    Files.createSymbolicLink(folder.resolve("up"), folder.resolve("not mounted"));
    Path json = temporary.resolve("e.json");
    var desk = new Desk();

    assertThat(desk.run("evaluate", folder.toString(), "--json", json.toString()))
        .as(desk.err())
        .isZero();
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.get("unreadable").findValuesAsText("file"))
        .contains("Loose.WAV", "up")
        .doesNotContain("README.md");
    assertThat(report.get("clips").asInt()).isEqualTo(8 + 1);
  }
}
