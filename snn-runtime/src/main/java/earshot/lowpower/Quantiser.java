package earshot.lowpower;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From a mapped network to integers:
 *
 * <pre>
 * stored weight = rint(w S_k / 2^shift_m)    threshold = rint(th S_k)    bias = rint(b S_k - drift_k)
 * </pre>
 *
 * <p>with the drift of {@link DecayDrift}, which the shifts of the decays add, and with a scale S_k
 * per target neuron and one shift for each of the matrices in, rec and out. Of all shifts from 0 to
 * 7 those are taken whose {@link Fit#noise} over the layers that they touch is least; S_k is then
 * as large as its bounds allow.
 */
public final class Quantiser {
  private static final int SHIFTS = 8;

  private final Mapping mapping;
  private final List<Fit> fits = new ArrayList<>();
  private final int output;
  private int shiftIn;
  private int shiftRec;
  private int shiftOut;

  private Quantiser(Mapping mapping) {
    this.mapping = mapping;
    output = mapping.network().layers().size() - 1;
    for (int i = 0; i <= output; i++) {
      fits.add(new Fit(mapping, i));
    }
  }

  /**
   * Quantises a network.
   *
   * @throws IllegalArgumentException if a threshold would fall below one integer unit
   */
  public static CompiledNetwork quantise(Mapping mapping) {
    var quantiser = new Quantiser(mapping);
    quantiser.chooseShifts();
    return quantiser.compile();
  }

  private void chooseShifts() {
    double least = Double.POSITIVE_INFINITY;
    for (int in = 0; in < SHIFTS; in++) {
      for (int rec = 0; rec < SHIFTS; rec++) {
        double noise = 0;
        for (Fit fit : fits.subList(0, output)) {
          noise += fit.noise(in, rec);
        }
        if (noise < least) {
          least = noise;
          shiftIn = in;
          shiftRec = rec;
        }
      }
    }
    double leastOut = Double.POSITIVE_INFINITY;
    for (int out = 0; out < SHIFTS; out++) {
      double noise = fits.get(output).noise(0, out);
      if (noise < leastOut) {
        leastOut = noise;
        shiftOut = out;
      }
    }
  }

  private CompiledNetwork compile() {
    NetworkDescription network = mapping.network();
    List<Population> populations = new ArrayList<>();
    List<Projection> projections = new ArrayList<>();
    List<double[]> scales = new ArrayList<>();
    List<LayerReport> reports = new ArrayList<>();
    for (int i = 0; i <= output; i++) {
      Layer layer = network.layers().get(i);
      double[] scale = fits.get(i).scales(shiftIn, i == output ? shiftOut : shiftRec);
      var tally = new QuantisationTally();
      populations.add(population(i, layer, scale, tally));
      for (Connection connection : fits.get(i).into()) {
        projections.add(projection(connection, i, scale, tally));
      }
      scales.add(scale);
      reports.add(tally.report(layer.name(), scale));
    }
    int[] alias = new int[network.hidden().stream().mapToInt(Layer::neurons).sum()];
    Arrays.fill(alias, CoreProgram.NO_ALIAS);
    var program =
        new CoreProgram(
            network.inputs(), populations, projections, shiftIn, shiftRec, shiftOut, alias);
    return new CompiledNetwork(
        mapping, program, scales, new QuantisationReport(shiftIn, shiftRec, shiftOut, reports));
  }

  private Population population(int index, Layer layer, double[] scale, QuantisationTally tally) {
    int[] threshold = new int[scale.length];
    int[] bias = new int[scale.length];
    for (int k = 0; k < scale.length; k++) {
      // A readout that never fires: the largest threshold, which its range does not reach.
      double scaled = Math.min(Int16.MAX, Math.rint(layer.threshold()[k] * scale[k]));
      if (scaled < 1) {
        throw new IllegalArgumentException(
            ("Neuron %d of layer '%s' has a threshold of %s, which is %.3f integer units; the chip"
                    + " needs at least 1.")
                .formatted(k, layer.name(), layer.threshold()[k], layer.threshold()[k] * scale[k]));
      }
      threshold[k] = (int) scaled;
      bias[k] =
          tally.bias(
              layer.bias()[k] * scale[k] - DecayDrift.perStep(mapping, index, k),
              mapping.profile().largestBias());
    }
    return new Population(
        mapping.dashSyn().get(index),
        mapping.dashMem().get(index),
        threshold,
        bias,
        index == output ? ChipProfile.OUTPUT_CAP : layer.spikeCap());
  }

  private Projection projection(
      Connection connection, int target, double[] scale, QuantisationTally tally) {
    boolean fromInput = Fit.isFromInput(connection);
    int shift = fromInput ? shiftIn : target == output ? shiftOut : shiftRec;
    byte[] weights = new byte[connection.weights().length];
    for (int i = 0; i < weights.length; i++) {
      double units = scale[i % scale.length] / (1 << shift);
      weights[i] = tally.weight(connection.weights()[i], units);
    }
    int source = fromInput ? Projection.INPUT : mapping.network().indexOf(connection.source());
    return new Projection(source, target, connection.synapse(), connection.delaySteps(), weights);
  }
}
