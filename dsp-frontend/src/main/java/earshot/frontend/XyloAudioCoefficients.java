package earshot.frontend;

import java.util.Arrays;
import java.util.List;

/**
 * One first-order band-pass of XyloAudio 3 as integers.
 *
 * @param outputShift Bb
 * @param feedbackShift Baf
 * @param a1 feedback from the last sample
 * @param a2 feedback from the one before
 */
public record XyloAudioCoefficients(int outputShift, int feedbackShift, int a1, int a2) {
  private static final int[][] TABLE = {
    // Bb, Baf, a1, a2, realised centre in Hz
    {8, 6, -32694, 16313, 105},
    {8, 6, -32663, 16284, 136},
    {7, 7, -32617, 16244, 202},
    {7, 7, -32551, 16188, 279},
    {6, 8, -32453, 16110, 390},
    {6, 8, -32305, 16000, 543},
    {5, 9, -32077, 15848, 762},
    {5, 9, -31718, 15638, 1072},
    {4, 10, -31139, 15347, 1504},
    {4, 10, -30185, 14947, 2108},
    {4, 10, -28582, 14402, 2958},
    {3, 11, -25862, 13666, 4152},
    {3, 11, -21262, 12687, 5832},
    {2, 13, -27375, 22803, 8204},
    {2, 13, -4180, 19488, 11585},
    {1, 14, 25566, 15280, 16567},
  };

  /** Channels of the chip. */
  public static final int CHANNELS = TABLE.length;

  /** The filters of the chip, the lowest first. */
  public static List<XyloAudioCoefficients> ofChip() {
    return Arrays.stream(TABLE)
        .map(row -> new XyloAudioCoefficients(row[0], row[1], row[2], row[3]))
        .toList();
  }

  /** The realised centre of a channel in Hz. */
  public static double centreHz(int channel) {
    return TABLE[channel][4];
  }
}
