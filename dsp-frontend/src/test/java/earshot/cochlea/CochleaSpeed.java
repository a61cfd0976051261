package earshot.cochlea;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;

/**
 * Prints how fast the filterbank is: seconds of sound per second of process CPU time, median of
 * nine. No test; run by hand, on one core, one number of bands at a time.
 */
public final class CochleaSpeed {
  private static final int SECONDS = 60;
  private static final int RUNS = 9;

  private CochleaSpeed() {}

  /**
   * Measures.
   *
   * @param arguments the number of bands, and {@code silence} or {@code noise}
   */
  public static void main(String[] arguments) {
    int bands = Integer.parseInt(arguments[0]);
    float[] samples = new float[SECONDS * 16000];
    var random = new Random(1);
    // Silence begins after a second of sound, as it does in life.
    int sounding = arguments[1].equals("silence") ? 16000 : samples.length;
    for (int i = 0; i < sounding; i++) {
      samples[i] = (float) (0.1 * random.nextGaussian());
    }
    var parameters =
        new CochleaParameters(16000, bands, 50, 7800, CochleaParameters.Rectifier.FULL_WAVE, 0.01);
    var cochlea = new Cochlea(parameters, CochleaCoefficients.design(parameters));
    double[] factors = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      factors[run] = SECONDS / cpuSeconds(cochlea, samples, new float[bands]);
    }
    Arrays.sort(factors);
    System.out.printf(
        "%d bands, %s: %.0f times real time (%.0f to %.0f)%n",
        bands, arguments[1], factors[RUNS / 2], factors[0], factors[RUNS - 1]);
  }

  private static double cpuSeconds(Cochlea cochlea, float[] samples, float[] envelope) {
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = machine.getProcessCpuTime();
    int at = 0;
    while (at < samples.length) {
      at += cochlea.hear(samples, at, samples.length - at);
      if (cochlea.stepIsComplete()) {
        cochlea.takeEnvelope(envelope);
      }
    }
    return (machine.getProcessCpuTime() - before) * 1e-9;
  }
}
