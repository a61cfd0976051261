package earshot.cochlea;

/**
 * Neighbouring bands in even groups: group g of n has the bands from floor(g B / n) on. Bands that
 * are not correlated add their powers, so a group's envelope is the root mean square of theirs;
 * that of a single band is its own, to the bit.
 */
final class BandGroups {
  private final int[] first; // (groups + 1)
  private final int[] groupOf; // (bands)

  BandGroups(int bands, int groups) {
    first = new int[groups + 1];
    groupOf = new int[bands];
    for (int group = 0; group < groups; group++) {
      first[group] = group * bands / groups;
      first[group + 1] = (group + 1) * bands / groups;
      for (int band = first[group]; band < first[group + 1]; band++) {
        groupOf[band] = group;
      }
    }
  }

  int count() {
    return first.length - 1;
  }

  int groupOf(int band) {
    return groupOf[band];
  }

  /**
   * Joins the bands.
   *
   * @param envelope of the bands
   * @param joined where the envelopes of the groups go
   */
  void join(float[] envelope, float[] joined) {
    for (int group = 0; group < joined.length; group++) {
      double sum = 0; // the square of a float is exact in a double
      for (int band = first[group]; band < first[group + 1]; band++) {
        double a = envelope[band];
        sum += a * a;
      }
      joined[group] = (float) Math.sqrt(sum / (first[group + 1] - first[group]));
    }
  }
}
