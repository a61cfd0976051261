package earshot.lowpower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecayDriftTest {
  @Test
  void theDriftIsTheMeanErrorOfTheChipsDecay() {
    for (int shift = 0; shift <= 8; shift++) {
      double error = 0;
      int count = 0;
      // Whole rounds of remainders on either side, without the values where the decay is a unit.
      for (int v = 1 << (shift + 3); v < 1 << (shift + 6); v++) {
        error += exact(v, shift) - (v >> shift);
        error += exact(-v, shift) - (-v >> shift);
        count += 2;
      }
      assertThat(error / count).isCloseTo(DecayDrift.lostByShift(shift), within(1e-2));
    }
  }

  private static double exact(int v, int shift) {
    return v / (double) (1 << shift);
  }

  @Test
  void aReadoutKeepsItsBias() {
    Mapping mapping = Mapper.map(Networks.random(1), ChipProfile.DESKTOP);
    int readout = mapping.network().layers().size() - 1;

    assertThat(DecayDrift.perStep(mapping, readout, 0)).isZero();
    assertThat(DecayDrift.perStep(mapping, 0, 0)).isPositive();
  }
}
