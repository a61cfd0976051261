package earshot.sound;

import com.github.trilarion.sound.vorbis.jcraft.jogg.Packet;
import com.github.trilarion.sound.vorbis.jcraft.jogg.Page;
import com.github.trilarion.sound.vorbis.jcraft.jogg.StreamState;
import com.github.trilarion.sound.vorbis.jcraft.jogg.SyncState;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The packets of the first Vorbis or Opus stream in an Ogg file; other streams beside it are
 * skipped, pages whose checksum is wrong too.
 */
final class OggPackets implements Closeable {
  /** What the stream holds. */
  enum Codec {
    VORBIS("\u0001vorbis"),
    OPUS("OpusHead");

    private final String magic;

    Codec(String magic) {
      this.magic = magic;
    }
  }

  private static final int PORTION_BYTES = 4096;

  private final InputStream in;
  private final String name;
  private final SyncState sync = new SyncState();
  private final Page page = new Page();
  private final Packet packet = new Packet();
  private final StreamState stream = new StreamState();
  private final Codec codec;
  private boolean headPending = true;
  private boolean lastPage;
  private boolean damaged;

  OggPackets(InputStream in, String name) throws IOException {
    this.in = in;
    this.name = name;
    codec = findStream();
  }

  /** What the packets hold. */
  Codec codec() {
    return codec;
  }

  /** The packet that {@link #next()} found; valid until it is called again. */
  Packet packet() {
    return packet;
  }

  /** Whether anything had to be skipped so far that belongs to the stream, or may. */
  boolean damaged() {
    return damaged;
  }

  /** Whether the page was read that says that it is the stream's last. */
  boolean complete() {
    return lastPage;
  }

  /** Moves to the next packet; false at the end of the stream or of the file. */
  boolean next() throws IOException {
    if (headPending) {
      headPending = false;
      return true;
    }
    while (true) {
      int found = stream.packetout(packet);
      if (found > 0) {
        return true;
      }
      if (found < 0) {
        damaged = true;
      } else if (lastPage || !readPage()) {
        return false;
      } else if (stream.pagein(page) == 0) {
        lastPage = page.eos() != 0;
      }
    }
  }

  private Codec findStream() throws IOException {
    while (readPage() && page.bos() != 0) {
      stream.init(page.serialno());
      stream.reset();
      if (stream.pagein(page) == 0 && stream.packetout(packet) == 1) {
        String head =
            new String(
                packet.packet_base, packet.packet, packet.bytes, StandardCharsets.ISO_8859_1);
        for (Codec candidate : Codec.values()) {
          if (head.startsWith(candidate.magic)) {
            lastPage = page.eos() != 0;
            return candidate;
          }
        }
      }
    }
    throw new UnreadableSoundException(
        name + " is an Ogg file without a Vorbis or Opus stream that can be read.");
  }

  private boolean readPage() throws IOException {
    while (true) {
      int found = sync.pageout(page);
      if (found > 0) {
        return true;
      }
      if (found < 0) {
        damaged = true;
        continue;
      }
      int at = sync.buffer(PORTION_BYTES);
      int count = in.read(sync.data, at, PORTION_BYTES);
      if (count < 0) {
        return false;
      }
      sync.wrote(count);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
