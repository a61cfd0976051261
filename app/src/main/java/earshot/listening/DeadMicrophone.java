package earshot.listening;

import java.util.function.Consumer;

/** Says so, once, when a microphone gives nothing but zeros for two seconds: no real one does. */
public final class DeadMicrophone implements EarListener {
  private static final double PATIENCE_SECONDS = 2;

  private final String name;
  private final String advice;
  private final long patienceSamples;
  private final Consumer<String> warnings;
  private long zeros;
  private boolean said;

  /**
   * Watches a microphone for somebody at a command line.
   *
   * @param name of the microphone
   * @param rateHz rate of the samples that are heard
   * @param warnings takes the sentence
   */
  public DeadMicrophone(String name, double rateHz, Consumer<String> warnings) {
    this(name, rateHz, "choose another with --device", warnings);
  }

  /**
   * Watches a microphone.
   *
   * @param name of the microphone
   * @param rateHz rate of the samples that are heard
   * @param advice how to take another one, as the end of a sentence
   * @param warnings takes the sentence
   */
  public DeadMicrophone(String name, double rateHz, String advice, Consumer<String> warnings) {
    this.name = name;
    this.advice = advice;
    this.warnings = warnings;
    patienceSamples = Math.round(PATIENCE_SECONDS * rateHz);
  }

  @Override
  public void heard(float[] block, int length) {
    if (said) {
      return;
    }
    for (int i = 0; i < length; i++) {
      if (block[i] != 0) {
        zeros = 0;
        return;
      }
    }
    zeros += length;
    if (zeros >= patienceSamples) {
      said = true;
      warnings.accept(
          Character.toUpperCase(name.charAt(0))
              + name.substring(1)
              + " has given nothing but zeros for two seconds: check that it is not muted and"
              + " that this program may use it, or "
              + advice
              + ".");
    }
  }
}
