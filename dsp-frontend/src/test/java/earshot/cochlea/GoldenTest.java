package earshot.cochlea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The filters against gammatone-scipy.csv, which was made without Earshot. */
class GoldenTest {
  private static final Map<Integer, double[][]> IMPULSES = new TreeMap<>();

  private record Row(String what, int bands, int band, double x, double value) {}

  @BeforeAll
  static void hearImpulses() {
    for (int bands : new int[] {16, 32, 64}) {
      IMPULSES.put(bands, FilterResponses.impulse(bands, 4000));
    }
  }

  @Test
  void impulseResponsesAreThoseOfScipy() throws IOException {
    List<Row> rows = rows("impulse");
    assertThat(rows).hasSize(3 * 4 * 17);
    for (Row row : rows) {
      double peak = 0;
      for (double[] sample : impulse(row)) {
        peak = Math.max(peak, Math.abs(sample[row.band()]));
      }
      assertThat(impulse(row)[(int) row.x()][row.band()])
          .as(row.toString())
          .isCloseTo(row.value(), within(2e-5 * peak));
    }
  }

  @Test
  void frequencyResponsesAreThoseOfScipy() throws IOException {
    List<Row> rows = rows("response");
    assertThat(rows).hasSizeGreaterThan(100);
    for (Row row : rows) {
      assertThat(gain(row)).as(row.toString()).isCloseTo(row.value(), within(2e-5));
    }
  }

  @Test
  void slaneysDesignHasTheSameResponseAwayFromTheEdges() throws IOException {
    int compared = 0;
    for (Row row : rows("slaney")) {
      // At the edges the two treat the image of the band, at minus its frequency, differently.
      if (row.band() > 0 && row.band() < 62) {
        assertThat(gain(row)).as(row.toString()).isCloseTo(row.value(), within(2e-4));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(14);
  }

  @Test
  void theTextbooksGammatoneHasTheSameResponseAwayFromTheEdges() throws IOException {
    int compared = 0;
    for (Row row : rows("textbook")) {
      if (row.bands() > 16 && row.band() > 0 && row.band() < row.bands() - 2) {
        assertThat(gain(row)).as(row.toString()).isCloseTo(row.value(), within(5e-4));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(28);
  }

  @Test
  void impulseResponsesAreTheTextbooksGammatoneUpToScale() {
    var parameters = FilterResponses.bank(64, CochleaParameters.Rectifier.HALF_WAVE, 1 / 16000.0);
    var coefficients = CochleaCoefficients.design(parameters);
    double[][] impulse = Objects.requireNonNull(IMPULSES.get(64));
    for (int band = 8; band < 48; band++) {
      double f = coefficients.centreHz(band);
      double b = 1.019 * CochleaCoefficients.erbHz(f);
      double product = 0;
      double ours = 0;
      double theirs = 0;
      for (int n = 0; n < impulse.length; n++) {
        // A cascade in discrete time has (n+1)(n+2)(n+3) where the textbook has t^3: two samples.
        double t = (n + 2) / 16000.0;
        double textbook =
            t * t * t * Math.exp(-2 * Math.PI * b * t) * Math.cos(2 * Math.PI * f * n / 16000.0);
        product += textbook * impulse[n][band];
        ours += impulse[n][band] * impulse[n][band];
        theirs += textbook * textbook;
      }
      assertThat(product / Math.sqrt(ours * theirs)).as("band %d", band).isGreaterThan(0.9999);
    }
  }

  private static double[][] impulse(Row row) {
    return Objects.requireNonNull(IMPULSES.get(row.bands()));
  }

  private static double gain(Row row) {
    return FilterResponses.gain(impulse(row), row.band(), row.x());
  }

  private static List<Row> rows(String what) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GoldenTest.class.getResourceAsStream("gammatone-scipy.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(what + ","))
          .map(line -> line.split(",", -1))
          .map(
              cell ->
                  new Row(
                      cell[0],
                      Integer.parseInt(cell[1]),
                      Integer.parseInt(cell[2]),
                      Double.parseDouble(cell[3]),
                      Double.parseDouble(cell[4])))
          .toList();
    }
  }
}
