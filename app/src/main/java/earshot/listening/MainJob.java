package earshot.listening;

/**
 * The main job: to listen and show what is heard, in the window or in the terminal.
 *
 * @param settings model, thresholds and backend to begin with
 * @param supply the sound to begin with
 * @param atTheEnd what happens when the sound ends
 * @param events makes what is told of everything that a session hears, whatever is shown
 */
public record MainJob(
    SpotterSettings settings, SoundSupply supply, AtTheEnd atTheEnd, ListenerMaker events) {
  /** What happens when the sound ends. */
  public enum AtTheEnd {
    /** The window stays open. */
    STAY,
    /** Earshot ends too. */
    QUIT
  }
}
