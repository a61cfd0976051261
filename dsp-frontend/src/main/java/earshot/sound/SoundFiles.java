package earshot.sound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The one place that knows which reader a recording needs: by what is in it, not by its name. */
public final class SoundFiles {
  private static final int LARGEST_BUFFER = 65536;
  private static final int SMALLEST_BUFFER = 512;
  private static final int MAGIC_BYTES = 4;

  private SoundFiles() {}

  /**
   * Opens a recording: WAV, FLAC, Ogg Vorbis or Ogg Opus.
   *
   * @param path a regular file
   * @param rateHz what it is resampled to
   * @param warnings takes a sentence for whatever is odd about it, also while it is read
   * @throws IOException if it cannot be read; the message is a sentence that names it
   */
  public static AudioSource open(Path path, double rateHz, Consumer<String> warnings)
      throws IOException {
    return Resampling.to(rateHz, open(path, warnings));
  }

  /** Opens a recording at the rate that it has. */
  public static AudioSource open(Path path, Consumer<String> warnings) throws IOException {
    if (Files.isDirectory(path)) {
      throw new UnreadableSoundException(path + " is a folder, not a recording.");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new UnreadableSoundException(path + " is no regular file, so it is not read as one.");
    }
    InputStream file;
    long size;
    try {
      size = Files.size(path);
      file = Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw new UnreadableSoundException("There is no file " + path + ".", e);
    } catch (IOException e) {
      throw new UnreadableSoundException(path + " cannot be opened: " + Reason.of(e) + ".", e);
    }
    int buffer = (int) Math.max(SMALLEST_BUFFER, Math.min(size, LARGEST_BUFFER));
    return open(new BufferedInputStream(file, buffer), path.toString(), warnings);
  }

  /** Opens a recording that is a stream; it is closed when this fails. */
  public static AudioSource open(InputStream stream, String name, Consumer<String> warnings)
      throws IOException {
    InputStream in = stream.markSupported() ? stream : new BufferedInputStream(stream);
    try {
      return new RecordingSource(name, decoder(in, name, warnings), warnings);
    } catch (RuntimeException e) {
      in.close();
      throw new UnreadableSoundException(name + " cannot be decoded: " + Reason.of(e) + ".", e);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static SoundDecoder decoder(InputStream in, String name, Consumer<String> warnings)
      throws IOException {
    in.mark(MAGIC_BYTES);
    String magic = new String(in.readNBytes(MAGIC_BYTES), StandardCharsets.ISO_8859_1);
    in.reset();
    if (magic.isEmpty()) {
      throw new UnreadableSoundException(name + " is empty.");
    }
    if (magic.startsWith("RIFF")
        || magic.startsWith("RIFX")
        || magic.startsWith("RF64")
        || magic.startsWith("BW64")) {
      return new WavDecoder(in, name, warnings);
    }
    if (magic.startsWith("fLaC")) {
      return new FlacDecoder(in, name, warnings);
    }
    if (magic.startsWith("OggS")) {
      OggPackets packets = new OggPackets(in, name);
      return switch (packets.codec()) {
        case VORBIS -> new VorbisDecoder(packets, name, warnings);
        case OPUS -> new OpusDecoder(packets, name, warnings);
      };
    }
    throw new UnreadableSoundException(
        name + " is no recording that can be read: it is neither WAV, FLAC nor Ogg.");
  }
}
