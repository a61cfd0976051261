package earshot.tuning;

import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordSettings;
import earshot.decoder.Labels;
import earshot.evaluation.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Makes streams of an hour whose every pulse of evidence is known, a pulse a second at most. */
final class Made {
  static final Labels LABELS = new Labels(List.of("yes", "no", Labels.UNKNOWN));
  static final double STEP_SECONDS = 0.01;

  private static final int STEPS_A_PULSE = 100;
  private static final int PULSES = 3600;
  private static final int WORD_STEPS = 40;

  private final List<Pulse> pulses = new ArrayList<>();

  private record Pulse(int label, double logOdds, int from, int steps, boolean said) {}

  /** A keyword that is said, with this evidence while it is. */
  Made said(int label, double logOdds) {
    pulses.add(new Pulse(label, logOdds, 0, WORD_STEPS, true));
    return this;
  }

  /** A keyword whose evidence comes so many steps after its end and stays for so many. */
  Made saidEarlier(int label, double logOdds, int stepsAfter, int steps) {
    pulses.add(new Pulse(label, logOdds, WORD_STEPS + stepsAfter, steps, true));
    return this;
  }

  /** Evidence of a keyword that nobody said. */
  Made deception(int label, double logOdds, int steps) {
    pulses.add(new Pulse(label, logOdds, 0, steps, false));
    return this;
  }

  /** The stream, its pulses in any order. */
  TracedStream stream(long seed) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < PULSES; i++) {
      order.add(i < pulses.size() ? i : -1);
    }
    Collections.shuffle(order, new Random(seed));
    var trace = new ScoreTrace(LABELS.count());
    var utterances = new ArrayList<Utterance>();
    for (int place = 0; place < PULSES; place++) {
      int which = order.get(place);
      for (int step = 0; step < STEPS_A_PULSE; step++) {
        float[] probabilities = {0.001f, 0.001f, 0.998f};
        if (which >= 0 && lasts(pulses.get(which), step)) {
          float probability = (float) LogOdds.score(pulses.get(which).logOdds());
          probabilities[pulses.get(which).label()] = probability;
          probabilities[2] = 1 - probability;
        }
        trace.add(probabilities);
      }
      if (which >= 0 && pulses.get(which).said()) {
        double start = place * STEPS_A_PULSE * STEP_SECONDS;
        utterances.add(
            new Utterance(
                LABELS.name(pulses.get(which).label()), start, start + WORD_STEPS * STEP_SECONDS));
      }
    }
    return new TracedStream("made.wav", utterances, trace, PULSES * STEPS_A_PULSE * STEP_SECONDS);
  }

  private static boolean lasts(Pulse pulse, int step) {
    return step >= pulse.from() && step < pulse.from() + pulse.steps();
  }

  /** A decoder with offsets and a threshold that tuning is to replace. */
  static DecoderParameters decoder() {
    var settings = new LinkedHashMap<String, KeywordSettings>();
    settings.put("yes", new KeywordSettings(0.7, 0.3, 5));
    settings.put("no", new KeywordSettings(0.7, 0.3, -5));
    return new DecoderParameters(0, 1, 0.5, DecoderParameters.ClipRule.LARGEST, settings);
  }
}
