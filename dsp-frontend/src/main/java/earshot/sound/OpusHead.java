package earshot.sound;

import com.github.trilarion.sound.vorbis.jcraft.jogg.Packet;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first packet of an Ogg Opus stream (RFC 7845, 5.1).
 *
 * @param channels 1 to 255
 * @param preSkip samples at 48 kHz that are decoded and dropped
 * @param gain in 1/256 dB
 * @param streams Opus streams in a packet
 * @param coupledStreams how many of them are stereo
 * @param mapping which decoded channel each output channel is
 */
record OpusHead(
    int channels, int preSkip, int gain, int streams, int coupledStreams, short[] mapping) {
  private static final int BYTES = 19;

  static OpusHead parse(Packet packet, String name) throws UnreadableSoundException {
    ByteBuffer head =
        ByteBuffer.wrap(packet.packet_base, packet.packet, packet.bytes)
            .slice()
            .order(ByteOrder.LITTLE_ENDIAN);
    int channels = head.remaining() < BYTES ? 0 : head.get(9) & 0xFF;
    if (channels == 0) {
      throw new UnreadableSoundException(
          name + " is an Ogg Opus file whose header is too short or has 0 channels.");
    }
    int preSkip = head.getShort(10) & 0xFFFF;
    int gain = head.getShort(16);
    int family = head.get(18) & 0xFF;
    if (family == 0 && channels <= 2) {
      return new OpusHead(channels, preSkip, gain, 1, channels - 1, new short[] {0, 1});
    }
    if (head.remaining() < BYTES + 2 + channels) {
      throw new UnreadableSoundException(
          name + " is an Ogg Opus file with " + channels + " channels but no map of them.");
    }
    short[] mapping = new short[channels];
    for (int channel = 0; channel < channels; channel++) {
      mapping[channel] = (short) (head.get(BYTES + 2 + channel) & 0xFF);
    }
    return new OpusHead(
        channels, preSkip, gain, head.get(BYTES) & 0xFF, head.get(BYTES + 1) & 0xFF, mapping);
  }
}
