package earshot.window.live;

import earshot.listening.DeadMicrophone;
import earshot.listening.EarListener;
import earshot.listening.EarListeners;
import earshot.listening.ListeningSession;
import earshot.listening.Pacing;
import earshot.listening.ReturningSource;
import earshot.listening.SessionSummary;
import earshot.listening.SpotterSettings;
import earshot.sound.AudioSource;
import earshot.window.keep.SoundTap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One session that the window began: opens the sound on a thread of its own, so that a slow device
 * never holds up the window, listens, and says what became of it. The window reads {@link #state}
 * once a frame.
 */
public final class Ear implements AutoCloseable {
  private static final double HISTORY_SECONDS = 180;
  private static final long LONGEST_END_MILLIS = 2000;

  private final EarPlan plan;
  private final EarListener events;
  private final LiveHistory history;
  private final Optional<LiveHistory> twin;
  private final LiveThresholds thresholds;
  private final SoundTap tap;
  private final Thread thread = new Thread(this::listen, "ear");
  private volatile EarState state;
  private volatile boolean closed;
  private volatile Optional<Ear> before;
  private volatile Optional<ListeningSession> session = Optional.empty();

  private Ear(EarPlan plan, EarListener events, Optional<Ear> before) {
    this.plan = plan;
    this.before = before;
    this.events = events;
    history = new LiveHistory(HistoryShape.of(plan.settings().model()), HISTORY_SECONDS);
    twin = plan.beside().map(b -> new LiveHistory(history.shape(), HISTORY_SECONDS));
    tap = new SoundTap(plan.settings(), history.shape().sampleRateHz(), this::warn);
    thresholds = new LiveThresholds(history.shape().labels().count());
    state = new EarState.Hearing("Listening to " + plan.supply().name() + ".");
    thread.setDaemon(true);
  }

  /**
   * Begins to listen.
   *
   * @param plan what to open and what hears it
   * @param events is told of everything too, on the ear's thread
   */
  public static Ear open(EarPlan plan, EarListener events) {
    return begun(new Ear(plan, events, Optional.empty()));
  }

  /**
   * Begins to listen once another ear let go of its source, which may be the same: some devices can
   * be open once only. One that does not let go in two seconds is left behind.
   */
  static Ear after(Ear before, EarPlan plan, EarListener events) {
    before.closed = true; // it says nothing any more
    return begun(new Ear(plan, events, Optional.of(before)));
  }

  private static Ear begun(Ear ear) {
    ear.thread.start();
    return ear;
  }

  /** Ends the ear before this one, where there is one. */
  private boolean endedBefore() throws InterruptedException {
    if (before.isEmpty()) {
      return false;
    }
    var ending = new Thread(before.get()::close, "ear-ending");
    ending.setDaemon(true);
    ending.start();
    ending.join(LONGEST_END_MILLIS);
    before = Optional.empty(); // with all that it remembers
    return true;
  }

  private void listen() {
    try {
      if (endedBefore() && closed) {
        return; // and the one before it has told its end
      }
      double rateHz = history.shape().sampleRateHz();
      AudioSource source =
          isMicrophone()
              ? new ReturningSource(plan.supply(), rateHz, this::warn)
              : plan.supply().open(rateHz, this::warn);
      ListeningSession listening = sessionOn(source);
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
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      endRecording();
    }
  }

  /** A microphone comes as it comes; recordings are heard at a pace. */
  private boolean isMicrophone() {
    return plan.supply().pacing() == Pacing.AS_IT_COMES;
  }

  private ListeningSession sessionOn(AudioSource source) throws IOException {
    try {
      return new ListeningSession(
          source, plan.settings(), plan.supply().pacing(), new EarListeners(listeners()));
    } catch (IllegalArgumentException doesNotFit) {
      source.close();
      throw doesNotFit;
    }
  }

  /** The twin comes first, so that what it costs is not counted as the ear's. */
  private List<EarListener> listeners() {
    var listeners = new ArrayList<EarListener>();
    if (plan.beside().isPresent()) {
      SpotterSettings settings = plan.settings();
      var other = new SpotterSettings(settings.model(), settings.decoder(), plan.beside().get());
      twin.ifPresent(kept -> listeners.add(new Twin(other, kept)));
    }
    listeners.addAll(List.of(history, thresholds, tap, events, new EndListener()));
    if (isMicrophone()) {
      listeners.add(
          new DeadMicrophone(
              plan.supply().name(),
              history.shape().sampleRateHz(),
              "choose another one in the list above",
              this::warn));
    }
    return listeners;
  }

  private void warn(String sentence) {
    state = new EarState.Hearing(sentence);
  }

  private String sentence(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? "Listening to " + plan.supply().name() + " failed: " + failure + "."
        : message;
  }

  /** What was heard. */
  public LiveHistory history() {
    return history;
  }

  /** What the other backend did with the same sound, where one listens beside. */
  public Optional<LiveHistory> twin() {
    return twin;
  }

  /** Records what is heard. */
  public SoundTap tap() {
    return tap;
  }

  /** Its thresholds, which may be changed meanwhile. */
  public LiveThresholds thresholds() {
    return thresholds;
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

  /** What was recorded is whole when the ear is over, whatever ended it. */
  private void endRecording() {
    try {
      tap.close();
    } catch (IOException broken) {
      state = state.and(String.valueOf(broken.getMessage()));
    }
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
    endRecording();
  }

  /** Says that the sound ended. */
  private final class EndListener implements EarListener {
    @Override
    public void ended(SessionSummary summary) {
      if (!closed) {
        state = new EarState.Ended("The end of " + plan.supply().name() + " was reached.");
      }
    }
  }
}
