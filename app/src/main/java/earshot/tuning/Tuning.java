package earshot.tuning;

import earshot.decoder.DecoderParameters;
import earshot.models.TuningNote;
import java.util.List;

/**
 * What was chosen.
 *
 * @param decoder with its threshold, offsets and steps
 * @param shrinkage the share of the offsets that was kept, 0 to 1
 * @param common the best point with one threshold and no offsets
 * @param chosen the point of the decoder
 * @param det by the distance of the threshold from the chosen one
 */
public record Tuning(
    DecoderParameters decoder,
    double shrinkage,
    OperatingPoint common,
    OperatingPoint chosen,
    List<TuningNote.DetRow> det) {
  /** Copies the list. */
  public Tuning {
    det = List.copyOf(det);
  }
}
