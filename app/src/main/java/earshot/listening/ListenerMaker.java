package earshot.listening;

/**
 * Makes a listener for each session, so that what it writes names the model and the backend that
 * hear in that session and not those of another one.
 */
@FunctionalInterface
public interface ListenerMaker {
  /**
   * Makes one; called before the session opens its source.
   *
   * @param settings what hears in the session
   */
  EarListener listener(SpotterSettings settings);
}
