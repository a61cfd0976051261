package earshot.sound;

import java.nio.ByteOrder;

/** How a sound card delivers its samples. */
record CaptureFormat(SampleEncoding encoding, ByteOrder order, int channels, double sampleRateHz) {
  int frameBytes() {
    return channels * encoding.bytes();
  }
}
