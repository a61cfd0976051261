package earshot.sound;

import com.github.trilarion.sound.vorbis.jcraft.jogg.Packet;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusMSDecoder;
import java.io.EOFException;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Ogg Opus, always at 48 kHz, through Concentus. */
final class OpusDecoder implements SoundDecoder {
  private static final int RATE_HZ = 48000;
  private static final int LONGEST_PACKET = RATE_HZ * 120 / 1000;

  private final OggPackets packets;
  private final OggDamage damage;
  private final OpusMSDecoder decoder;
  private final int channels;
  private final short[] interleaved; // (frames, channels)
  private final float[] mono = new float[LONGEST_PACKET];
  private final OggEnd soundEnd = new OggEnd();
  private long toSkip;

  OpusDecoder(OggPackets packets, String name, Consumer<String> warnings) throws IOException {
    this.packets = packets;
    damage = new OggDamage(packets, name, warnings);
    packets.next();
    OpusHead head = OpusHead.parse(packets.packet(), name);
    channels = head.channels();
    toSkip = head.preSkip();
    interleaved = new short[LONGEST_PACKET * channels];
    try {
      decoder =
          OpusMSDecoder.create(
              RATE_HZ, channels, head.streams(), head.coupledStreams(), head.mapping());
    } catch (OpusException | AssertionError e) {
      throw new UnreadableSoundException(
          name + " is an Ogg Opus file whose header makes no sense.", e);
    }
    decoder.setGain(head.gain());
    if (!packets.next()) {
      throw new UnreadableSoundException(name + " is an Ogg Opus file that ends in its headers.");
    }
  }

  @Override
  public double sampleRateHz() {
    return RATE_HZ;
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
    Packet packet = packets.packet();
    int decoded = decode(packet);
    int end = soundEnd.trimmed(packet, decoded);
    int start = (int) Math.min(toSkip, end);
    toSkip -= start;
    mix(start, end);
    return end - start;
  }

  private int decode(Packet packet) throws UnreadableSoundException {
    int decoded;
    try {
      decoded =
          decoder.decodeMultistream(
              packet.packet_base, packet.packet, packet.bytes, interleaved, 0, LONGEST_PACKET, 0);
    } catch (AssertionError e) { // what Concentus throws where its data makes no sense
      throw new UnreadableSoundException("an Opus packet makes no sense", e);
    }
    if (decoded < 0) {
      throw new UnreadableSoundException("an Opus packet cannot be decoded (" + decoded + ")");
    }
    return decoded;
  }

  private void mix(int start, int end) {
    float scale = 1f / (32768f * channels);
    for (int frame = start; frame < end; frame++) {
      int sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += interleaved[frame * channels + channel];
      }
      mono[frame - start] = sum * scale;
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
