package earshot.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WavTest {
  private static final float[] TONE = Sounds.tone(440, 8000, 0.1);

  @Property(tries = 200)
  void everyKindOfWavComesBackWithinOneStep(
      @ForAll SampleEncoding encoding,
      @ForAll @IntRange(min = 1, max = 9) int channels,
      @ForAll @IntRange(min = 1, max = 400_000) int rateHz,
      @ForAll boolean extensible,
      @ForAll boolean bigEndian)
      throws IOException {
    if (encoding == SampleEncoding.SIGNED_8) {
      return; // known from sound cards only
    }
    int codec = encoding.name().startsWith("FLOAT") ? 3 : 1;
    int bits = 8 * encoding.bytes();
    WavBytes wav = bigEndian ? WavBytes.rifx() : WavBytes.riff();
    wav.chunk("LIST", new byte[7]);
    if (extensible) {
      wav.extensible(codec, channels, rateHz, bits);
    } else {
      wav.format(codec, channels, rateHz, bits);
    }
    byte[] file = wav.data(encoding, channels, TONE).chunk("id3 ", new byte[31]).bytes();

    AudioSource source = Sounds.open(file, Sounds.NO_WARNING_EXPECTED);

    assertThat(source.sampleRateHz()).isEqualTo(rateHz);
    assertThat(source.durationSeconds().orElseThrow())
        .isCloseTo(TONE.length / (double) rateHz, within(1e-9));
    float step = codec == 3 ? 1e-7f : (float) Math.max(1e-7, Math.pow(2, 1 - bits));
    assertThat(Sounds.readAll(source, 100))
        .hasSize(TONE.length)
        .containsExactly(TONE, within(step));
  }

  @Property(tries = 100)
  void anyBlockSizeGivesTheSameSamples(@ForAll @IntRange(min = 1, max = 5000) int blockSize)
      throws IOException {
    byte[] file = noise();

    assertThat(Sounds.readAll(Sounds.open(file, Sounds.NO_WARNING_EXPECTED), blockSize))
        .isEqualTo(Sounds.readAll(Sounds.open(file, Sounds.NO_WARNING_EXPECTED), 4096));
  }

  @Property(tries = 500)
  void aTruncatedFileIsReadAsFarAsItGoesOrRefused(@ForAll @IntRange(min = 0, max = 20_000) int at)
      throws IOException {
    byte[] cut = Arrays.copyOf(noise(), Math.min(at, noise().length - 1));
    List<String> warnings = new ArrayList<>();
    if (cut.length < 44) {
      assertThatThrownBy(() -> Sounds.open(cut, warnings::add))
          .isInstanceOf(UnreadableSoundException.class)
          .hasMessageStartingWith("test sound ")
          .hasMessageEndingWith(".");
      return;
    }
    float[] whole = Sounds.readAll(Sounds.open(noise(), Sounds.NO_WARNING_EXPECTED), 512);

    float[] read = Sounds.readAll(Sounds.open(cut, warnings::add), 512);

    assertThat(read).isEqualTo(Arrays.copyOf(whole, (cut.length - 44) / 2));
    assertThat(warnings)
        .containsExactly(
            "test sound promises 20000 bytes of sound and has "
                + (cut.length - 44)
                + " bytes; it is read as far as it goes.");
  }

  @Property(tries = 1000)
  void damagedHeadersNeverThrowAnythingButIoExceptions(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int wrongBytes) throws IOException {
    byte[] file =
        WavBytes.riff().extensible(1, 2, 8000, 16).data(SampleEncoding.SIGNED_16, 2, TONE).bytes();
    Random random = new Random(seed);
    for (int i = 0; i < wrongBytes; i++) {
      file[random.nextInt(72)] = (byte) random.nextInt();
    }
    try (AudioSource source = Sounds.open(file, warning -> {})) {
      assertThat(Sounds.readAll(source, 333).length).isLessThan(file.length);
    } catch (IOException e) {
      assertThat(e.getMessage()).startsWith("test sound ").endsWith(".");
    }
  }

  @Test
  void aPromiseOfThreeGigabytesAllocatesNothing() throws IOException {
    List<String> warnings = new ArrayList<>();
    byte[] file =
        WavBytes.riff().format(1, 1, 8000, 16).chunk("data", 3_000_000_000L, new byte[900]).bytes();

    assertThat(Sounds.readAll(Sounds.open(file, warnings::add), 100)).hasSize(450);
    assertThat(warnings)
        .containsExactly(
            "test sound promises 3000000000 bytes of sound and has 900 bytes; it is read as far as"
                + " it goes.");
  }

  @Test
  void aMissingLengthMeansTheRestOfTheFile() throws IOException {
    for (long length : new long[] {0, 0xFFFF_FFFFL}) {
      List<String> warnings = new ArrayList<>();
      byte[] file =
          WavBytes.riff().format(1, 1, 8000, 16).chunk("data", length, new byte[900]).bytes();

      AudioSource source = Sounds.open(file, warnings::add);

      assertThat(source.durationSeconds()).isEmpty();
      assertThat(Sounds.readAll(source, 100)).hasSize(450);
      assertThat(warnings)
          .containsExactly(
              "test sound does not say how long it is and has 900 bytes; it is read as far as it"
                  + " goes.");
    }
  }

  @Test
  void nothingInTheDataIsSilenceOfNoLength() throws IOException {
    byte[] file = WavBytes.riff().format(1, 1, 8000, 16).chunk("data", new byte[0]).bytes();

    assertThat(Sounds.readAll(Sounds.open(file, Sounds.NO_WARNING_EXPECTED), 10)).isEmpty();
  }

  @Test
  void channelsAreAveraged() throws IOException {
    byte[] frame = {0, 0x40, 0, (byte) 0xA0}; // 0.5 and -0.75
    byte[] file = WavBytes.riff().format(1, 2, 8000, 16).chunk("data", frame).bytes();

    assertThat(Sounds.readAll(Sounds.open(file, Sounds.NO_WARNING_EXPECTED), 10))
        .containsExactly(-0.125f);
  }

  @Test
  void floatsBeyondTheRangeAreClippedAndNonsenseIsSilence() throws IOException {
    float[] wild = {2, -3, Float.NaN, Float.POSITIVE_INFINITY, 0.25f};
    byte[] file =
        WavBytes.riff().format(3, 1, 8000, 32).data(SampleEncoding.FLOAT_32, 1, wild).bytes();

    assertThat(Sounds.readAll(Sounds.open(file, Sounds.NO_WARNING_EXPECTED), 10))
        .containsExactly(1, -1, 0, 1, 0.25f);
  }

  @Test
  void whatIsNoSoundIsRefusedInASentence() {
    refused(new byte[0], "test sound is empty.");
    refused(
        "These are words, not sound.".getBytes(StandardCharsets.UTF_8),
        "test sound is no recording that can be read: it is neither WAV, FLAC nor Ogg.");
    refused(
        WavBytes.riff().format(1, 0, 8000, 16).chunk("data", new byte[8]).bytes(),
        "test sound says that it has 0 channels.");
    refused(
        WavBytes.riff().format(1, 1, 0, 16).chunk("data", new byte[8]).bytes(),
        "test sound says that its sample rate is 0 Hz.");
    refused(
        WavBytes.riff().format(0x55, 1, 8000, 16).chunk("data", new byte[8]).bytes(),
        "test sound is a WAV file with codec 85 at 16 bits; only PCM of 8 to 32 bits (codec 1) and"
            + " float of 32 or 64 bits (codec 3) are read.");
    refused(
        WavBytes.riff().chunk("data", new byte[8]).bytes(),
        "test sound has no format chunk before its data, so it cannot be decoded.");
    refused(
        WavBytes.riff().chunk("fmt ", new byte[8]).bytes(),
        "test sound has a format chunk of 8 bytes; a WAV file needs 16.");
    refused(
        WavBytes.riff().format(1, 1, 8000, 16).bytes(),
        "test sound is cut off inside its WAV header, before any sound.");
    refused(
        "RIFF____AVI LIST".getBytes(StandardCharsets.US_ASCII),
        "test sound is a RIFF file but of the type \"AVI\", not WAVE.");
  }

  private static void refused(byte[] file, String sentence) {
    assertThatThrownBy(() -> Sounds.open(file, Sounds.NO_WARNING_EXPECTED))
        .isInstanceOf(UnreadableSoundException.class)
        .hasMessage(sentence);
  }

  private static byte[] noise() {
    byte[] data = new byte[20_000];
    new Random(5).nextBytes(data);
    return WavBytes.riff().format(1, 1, 16000, 16).chunk("data", data).bytes();
  }

  @Test
  void aStreamThatCannotGoBackIsReadLikeAnyOther() throws IOException {
    var oneWay =
        new FilterInputStream(new ByteArrayInputStream(noise())) {
          @Override
          public boolean markSupported() {
            return false;
          }

          @Override
          public synchronized void reset() throws IOException {
            throw new IOException("mark/reset not supported");
          }
        };

    AudioSource source = SoundFiles.open(oneWay, "one way", Sounds.NO_WARNING_EXPECTED);

    assertThat(Sounds.readAll(source, 512))
        .isEqualTo(Sounds.readAll(Sounds.open(noise(), Sounds.NO_WARNING_EXPECTED), 512));
  }
}
