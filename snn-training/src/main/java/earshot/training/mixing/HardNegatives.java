package earshot.training.mixing;

import earshot.training.data.Recording;
import java.util.List;

/**
 * Places in recordings without a keyword at which the network as it was before this epoch answered
 * one. They are heard again in the streams of the epoch. Replaced as a whole between epochs.
 */
public final class HardNegatives {
  /**
   * One such place.
   *
   * @param recording in which it lies
   * @param fromFrame where it begins
   * @param toFrame one behind its last frame
   * @param score how sure the network was, 0 to 1
   */
  public record Place(Recording recording, int fromFrame, int toFrame, double score) {}

  private volatile List<Place> places = List.of();

  /** Makes an empty collection. */
  public HardNegatives() {}

  /** Takes the place of what was here. */
  public void replace(List<Place> found) {
    places = List.copyOf(found);
  }

  /** What is here now. */
  public List<Place> places() {
    return places;
  }
}
