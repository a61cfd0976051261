package earshot.sound;

import java.nio.ByteOrder;

/**
 * What the front of a WAV file says.
 *
 * @param encoding of a sample
 * @param order of its bytes
 * @param channels interleaved
 * @param sampleRateHz frames per second
 * @param dataBytes promised length of the sound, or {@link #TO_THE_END}
 */
record WavHeader(
    SampleEncoding encoding, ByteOrder order, int channels, double sampleRateHz, long dataBytes) {
  /** The sound reaches to the end of the file, however long that is. */
  static final long TO_THE_END = Long.MAX_VALUE;

  int frameBytes() {
    return channels * encoding.bytes();
  }
}
