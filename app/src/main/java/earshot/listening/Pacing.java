package earshot.listening;

/** How fast a session goes through its sound. */
public enum Pacing {
  /** As fast as the source gives it; a microphone sets the pace by itself. */
  AS_IT_COMES(4096),
  /** A recording as a microphone would give it: no sample is heard before its time. */
  REAL_TIME(160);

  private final int blockSamples;

  Pacing(int blockSamples) {
    this.blockSamples = blockSamples;
  }

  /** How many samples are asked for at a time. */
  int blockSamples() {
    return blockSamples;
  }
}
