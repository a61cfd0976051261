package earshot.lowpower;

import java.util.Arrays;

/** Rounds the values of one layer and keeps count of what that did. */
final class QuantisationTally {
  private long weights;
  private long roundedToZero;
  private long clippedWeights;
  private long clippedBiases;
  private double signal;
  private double error;

  byte weight(double weight, double unitsPerOne) {
    double rounded = Math.rint(weight * unitsPerOne);
    double stored = Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, rounded));
    weights += weight == 0 ? 0 : 1;
    roundedToZero += weight != 0 && stored == 0 ? 1 : 0;
    clippedWeights += stored == rounded ? 0 : 1;
    double lost = weight - stored / unitsPerOne;
    signal += weight * weight;
    error += lost * lost;
    return (byte) stored;
  }

  int bias(double scaled, int largest) {
    double rounded = Math.rint(scaled);
    double stored = Math.max(-largest, Math.min(largest, rounded));
    clippedBiases += stored == rounded ? 0 : 1;
    return (int) stored;
  }

  LayerReport report(String layer, double[] scale) {
    return new LayerReport(
        layer,
        weights,
        roundedToZero,
        clippedWeights,
        clippedBiases,
        error == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(signal / error),
        Arrays.stream(scale).min().orElse(0),
        Arrays.stream(scale).max().orElse(0));
  }
}
