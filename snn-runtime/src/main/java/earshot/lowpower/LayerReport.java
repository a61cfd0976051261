package earshot.lowpower;

/**
 * What quantisation did to the weights, thresholds and biases of one layer.
 *
 * @param layer its name
 * @param weights weights into it that were not 0
 * @param roundedToZero how many of them became 0
 * @param clippedWeights how many met the limits of 8 bits
 * @param clippedBiases how many biases met their limits
 * @param sqnrDecibels signal to quantisation noise of the weights: sum of squares over sum of
 *     squared errors; infinite when nothing was rounded
 * @param smallestScale the least integer units per unit of the description
 * @param largestScale the most
 */
public record LayerReport(
    String layer,
    long weights,
    long roundedToZero,
    long clippedWeights,
    long clippedBiases,
    double sqnrDecibels,
    double smallestScale,
    double largestScale) {}
