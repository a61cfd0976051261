package earshot.window.live;

import earshot.listening.EarListener;
import earshot.listening.EarListeners;
import earshot.listening.ListeningSession;
import earshot.listening.SessionSummary;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One session that the window began: opens the sound on a thread of its own, so that a slow device
 * never holds up the window, listens, and says what became of it. The window reads {@link #state}
 * once a frame.
 */
public final class Ear implements AutoCloseable {
  private static final double HISTORY_SECONDS = 60;
  private static final long LONGEST_END_MILLIS = 2000;

  private final SoundSupply supply;
  private final SpotterSettings settings;
  private final EarListener events;
  private final LiveHistory history;
  private final Thread thread = new Thread(this::listen, "ear");
  private volatile EarState state;
  private volatile boolean closed;
  private volatile Optional<ListeningSession> session = Optional.empty();

  private Ear(SoundSupply supply, SpotterSettings settings, EarListener events) {
    this.supply = supply;
    this.settings = settings;
    this.events = events;
    history = new LiveHistory(HistoryShape.of(settings.model()), HISTORY_SECONDS);
    state = new EarState.Hearing("Listening to " + supply.name() + ".");
    thread.setDaemon(true);
  }

  /**
   * Begins to listen.
   *
   * @param supply what to open
   * @param settings model and backend
   * @param events is told of everything too, on the ear's thread
   */
  public static Ear open(SoundSupply supply, SpotterSettings settings, EarListener events) {
    var ear = new Ear(supply, settings, events);
    ear.thread.start();
    return ear;
  }

  private void listen() {
    try {
      double rateHz = history.shape().sampleRateHz();
      AudioSource source = supply.open(rateHz, this::warn);
      var listener = new EarListeners(List.of(history, events, new EndListener()));
      ListeningSession listening = sessionOn(source, listener);
      session = Optional.of(listening);
      if (closed) {
        listening.stop();
      }
      SessionSummary unused = listening.run();
    } catch (IOException | RuntimeException failure) {
      if (!closed) {
        events.failed(
            failure instanceof IOException told
                ? told
                : new IOException(sentence(failure), failure));
        state = new EarState.Failed(sentence(failure));
      }
    }
  }

  private ListeningSession sessionOn(AudioSource source, EarListener listener) throws IOException {
    try {
      return new ListeningSession(source, settings, supply.pacing(), listener);
    } catch (IllegalArgumentException doesNotFit) {
      source.close();
      throw doesNotFit;
    }
  }

  private void warn(String sentence) {
    state = new EarState.Hearing(sentence);
  }

  private String sentence(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? "Listening to " + supply.name() + " failed: " + failure + "."
        : message;
  }

  /** What was heard. */
  public LiveHistory history() {
    return history;
  }

  /** What it is at. */
  public EarState state() {
    return state;
  }

  /** Asks the session to end soon; does not wait. */
  public void stop() {
    closed = true;
    session.ifPresent(ListeningSession::stop);
  }

  /**
   * Ends the session and waits up to two seconds for the last events to be told; those of an ear
   * that hangs in its source are told here.
   */
  @Override
  public void close() {
    stop();
    session.ifPresent(ListeningSession::close);
    try {
      thread.join(LONGEST_END_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that the sound ended. */
  private final class EndListener implements EarListener {
    @Override
    public void ended(SessionSummary summary) {
      if (!closed) {
        state = new EarState.Ended("The end of " + supply.name() + " was reached.");
      }
    }
  }
}
