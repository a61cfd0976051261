package earshot.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressedSoundTest {
  private static final List<String> RECORDINGS =
      List.of(
          "stereo-16-44100.flac",
          "mono-24-48000.flac",
          "mono-8-8000.flac",
          "stereo-44100.ogg",
          "mono-16000.ogg",
          "mono.opus",
          "stereo.opus");

  @ParameterizedTest
  @CsvSource({
    "stereo-16-44100.flac, 44100, 0.0001",
    "mono-24-48000.flac, 48000, 0.0001",
    "mono-8-8000.flac, 8000, 0.01",
    "stereo-44100.ogg, 44100, 0.02",
    "mono-16000.ogg, 16000, 0.02",
    "mono.opus, 48000, 0.04",
    "stereo.opus, 48000, 0.04"
  })
  void theToneComesBackInItsPlaceAndLength(String file, int rateHz, float tolerance)
      throws IOException {
    AudioSource source = Sounds.open(bytes(file), Sounds.NO_WARNING_EXPECTED);
    float[] tone = Sounds.tone(440, rateHz, 0.5);

    float[] read = Sounds.readAll(source, 1000);

    assertThat(source.sampleRateHz()).isEqualTo(rateHz);
    assertThat(read).hasSize(tone.length);
    int edge = rateHz / 20; // lossy codecs smear the abrupt beginning and end
    for (int i = edge; i < tone.length - edge; i++) {
      assertThat(read[i]).isCloseTo(tone[i], within(tolerance));
    }
  }

  @Test
  void flacKnowsItsLengthFromTheBeginning() throws IOException {
    AudioSource source = Sounds.open(bytes("mono-8-8000.flac"), Sounds.NO_WARNING_EXPECTED);

    assertThat(source.durationSeconds()).hasValue(0.5);
  }

  @Property(tries = 20)
  void anyBlockSizeGivesTheSameSamples(@ForAll @IntRange(min = 1, max = 5000) int blockSize)
      throws IOException {
    for (String file : RECORDINGS) {
      byte[] bytes = bytes(file);
      assertThat(Sounds.readAll(Sounds.open(bytes, Sounds.NO_WARNING_EXPECTED), blockSize))
          .isEqualTo(Sounds.readAll(Sounds.open(bytes, Sounds.NO_WARNING_EXPECTED), 4096));
    }
  }

  @Property(tries = 60)
  void aTruncatedFileIsReadAsFarAsItGoesWithAWarningOrRefused(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    for (String file : RECORDINGS) {
      byte[] whole = bytes(file);
      byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length - 1));
      List<String> warnings = new ArrayList<>();
      try (AudioSource source = Sounds.open(cut, warnings::add)) {
        Sounds.readAll(source, 512);
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).startsWith("test sound is damaged and ends after ");
      } catch (IOException e) {
        assertSentence(e);
      }
    }
  }

  @Property(tries = 60)
  void damagedFilesNeverThrowAnythingButIoExceptions(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int wrongBytes) {
    Random random = new Random(seed);
    for (String file : RECORDINGS) {
      byte[] bytes = bytes(file);
      for (int i = 0; i < wrongBytes; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      readOrRefuse(bytes);
      if (!file.endsWith(".flac")) {
        OggChecksums.repair(bytes); // so that the damage reaches the decoder
        readOrRefuse(bytes);
      }
    }
  }

  @Property(tries = 150)
  void noiseBehindAMagicWordNeverThrowsAnythingButIoExceptions(@ForAll long seed) {
    byte[] bytes = new byte[2000];
    new Random(seed).nextBytes(bytes);
    for (String file : List.of("mono-8-8000.flac", "mono-16000.ogg", "mono.opus")) {
      byte[] whole = bytes(file);
      int kept = new Random(seed).nextInt(100) + 4;
      System.arraycopy(whole, 0, bytes, 0, kept);
      readOrRefuse(bytes);
    }
  }

  @Test
  void anOggFileWithoutSoundIsRefused() {
    byte[] bytes = bytes("mono-16000.ogg");
    bytes[29] = 'X'; // in the word "vorbis" of the first packet
    OggChecksums.repair(bytes);

    assertThatThrownBy(() -> Sounds.open(bytes, Sounds.NO_WARNING_EXPECTED))
        .isInstanceOf(UnreadableSoundException.class)
        .hasMessage("test sound is an Ogg file without a Vorbis or Opus stream that can be read.");
  }

  private static void readOrRefuse(byte[] bytes) {
    try (AudioSource source = Sounds.open(bytes, warning -> {})) {
      Sounds.readAll(source, 333);
    } catch (IOException e) {
      assertSentence(e);
    }
  }

  private static void assertSentence(IOException e) {
    assertThat(e.getMessage()).startsWith("test sound ").endsWith(".");
  }

  private static byte[] bytes(String file) {
    try (InputStream in =
        Objects.requireNonNull(CompressedSoundTest.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
