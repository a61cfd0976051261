package earshot.sound;

import com.github.trilarion.sound.vorbis.jcraft.jogg.Packet;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Block;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Comment;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.DspState;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Info;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Ogg Vorbis, through JOrbis. JOrbis believes the lengths in the comment packet, so it is given an
 * empty one.
 */
final class VorbisDecoder implements SoundDecoder {
  private static final byte[] NO_COMMENTS =
      "\u0003vorbis\0\0\0\0\0\0\0\0\u0001".getBytes(StandardCharsets.ISO_8859_1);

  private final OggPackets packets;
  private final OggDamage damage;
  private final Info info = new Info();
  private final DspState synthesis = new DspState();
  private final Block block;
  private final float[][][] pcm = new float[1][][];
  private final int[] at; // (channels)
  private final OggEnd soundEnd = new OggEnd();
  private float[] mono = new float[0];

  VorbisDecoder(OggPackets packets, String name, Consumer<String> warnings) throws IOException {
    this.packets = packets;
    damage = new OggDamage(packets, name, warnings);
    boolean understood;
    try {
      understood = readHeaders();
      if (understood) {
        synthesis.synthesis_init(info);
      }
    } catch (RuntimeException | OutOfMemoryError e) { // JOrbis believes the sizes of its tables
      throw new UnreadableSoundException(
          name + " is an Ogg Vorbis file whose headers make no sense.", e);
    }
    if (!understood || info.rate <= 0) {
      throw new UnreadableSoundException(
          name + " is an Ogg Vorbis file whose headers are damaged or incomplete.");
    }
    block = new Block(synthesis);
    at = new int[info.channels];
  }

  private boolean readHeaders() throws IOException {
    info.init();
    var comment = new Comment();
    comment.init();
    Packet noComments = new Packet();
    noComments.packet_base = NO_COMMENTS;
    noComments.bytes = NO_COMMENTS.length;
    return packets.next()
        && info.synthesis_headerin(comment, packets.packet()) >= 0
        && packets.next()
        && info.synthesis_headerin(comment, noComments) >= 0
        && packets.next()
        && info.synthesis_headerin(comment, packets.packet()) >= 0;
  }

  @Override
  public double sampleRateHz() {
    return info.rate;
  }

  @Override
  public OptionalDouble durationSeconds() {
    return OptionalDouble.empty();
  }

  @Override
  public int decode() throws IOException {
    boolean found = packets.next();
    damage.report();
    if (!found) {
      if (packets.complete()) {
        return -1;
      }
      throw new EOFException();
    }
    if (block.synthesis(packets.packet()) != 0) {
      return 0;
    }
    synthesis.synthesis_blockin(block);
    int count = Math.max(0, synthesis.synthesis_pcmout(pcm, at));
    mix(count);
    synthesis.synthesis_read(count);
    return soundEnd.trimmed(packets.packet(), count);
  }

  private void mix(int count) {
    if (mono.length < count) {
      mono = new float[count];
    }
    for (int i = 0; i < count; i++) {
      float sum = 0;
      for (int channel = 0; channel < at.length; channel++) {
        sum += pcm[0][channel][at[channel] + i];
      }
      mono[i] = Math.max(-1, Math.min(1, sum / at.length));
    }
  }

  @Override
  public float[] samples() {
    return mono;
  }

  @Override
  public void close() throws IOException {
    packets.close();
  }
}
