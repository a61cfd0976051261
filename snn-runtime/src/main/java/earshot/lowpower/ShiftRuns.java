package earshot.lowpower;

import java.util.Arrays;

/** Neighbouring neurons with the same decay shift, so that a loop over them has one shift. */
final class ShiftRuns {
  private final int[] ends; // (runs), exclusive
  private final int[] shifts; // (runs)

  ShiftRuns(int[] dash) {
    int[] ends = new int[dash.length];
    int[] shifts = new int[dash.length];
    int runs = 0;
    for (int k = 0; k < dash.length; k++) {
      if (k + 1 == dash.length || dash[k + 1] != dash[k]) {
        ends[runs] = k + 1;
        shifts[runs++] = dash[k];
      }
    }
    this.ends = Arrays.copyOf(ends, runs);
    this.shifts = Arrays.copyOf(shifts, runs);
  }

  int runs() {
    return ends.length;
  }

  int from(int run) {
    return run == 0 ? 0 : ends[run - 1];
  }

  int to(int run) {
    return ends[run];
  }

  int shift(int run) {
    return shifts[run];
  }
}
