package earshot.sound;

import com.github.trilarion.sound.vorbis.jcraft.jogg.Packet;

/**
 * Where the sound of an Ogg stream ends: its last page says how many samples there are, which may
 * be fewer than its packets hold (RFC 7845, 4.4; Vorbis I, A.2).
 */
final class OggEnd {
  private long granule; // samples up to the end of the page before this one
  private long sinceGranule;

  /** How many of a packet's decoded samples belong to the sound. */
  int trimmed(Packet packet, int decoded) {
    int end = decoded;
    if (packet.e_o_s != 0 && packet.granulepos >= 0) {
      end = (int) Math.max(0, Math.min(decoded, packet.granulepos - granule - sinceGranule));
    }
    sinceGranule += decoded;
    if (packet.granulepos >= 0) {
      granule = packet.granulepos;
      sinceGranule = 0;
    }
    return end;
  }
}
