package earshot.cochlea;

import java.util.Arrays;

/** The levels of groups of bands, each with a gain control of its own. */
final class GroupLevels {
  private final BandGroups groups;
  private final GainControl gainControl;
  private final float[] envelope; // a, (groups)
  private final float[] level; // v, (groups)

  GroupLevels(EncoderParameters parameters, int bands, int count) {
    groups = new BandGroups(bands, count);
    gainControl = new GainControl(parameters, count);
    envelope = new float[count];
    level = new float[count];
  }

  int count() {
    return level.length;
  }

  /** The level of a group. */
  float of(int group) {
    return level[group];
  }

  /** The level of the group to which a band belongs. */
  float around(int band) {
    return level[groups.groupOf(band)];
  }

  /** Hears one step of all bands. */
  void hear(float[] bands) {
    groups.join(bands, envelope);
    gainControl.apply(envelope, level);
  }

  void reset() {
    gainControl.reset();
    Arrays.fill(level, 0);
  }
}
