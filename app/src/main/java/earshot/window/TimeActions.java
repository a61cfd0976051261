package earshot.window;

import earshot.window.live.ViewPosition;
import java.util.function.Supplier;

/** Pause, step, scrub, replay: what is done to the time that a page shows. */
final class TimeActions {
  private final Supplier<ListenPage> page;
  private final MainView view;

  TimeActions(MainView view, Supplier<ListenPage> page) {
    this.view = view;
    this.page = page;
  }

  void register(Shortcuts shortcuts) {
    shortcuts.on(Shortcut.PAUSE, this::pause);
    shortcuts.on(Shortcut.STEP_BACK, () -> move(-1));
    shortcuts.on(Shortcut.STEP_ON, () -> move(1));
    shortcuts.on(Shortcut.SECOND_BACK, () -> move(-stepsPerSecond()));
    shortcuts.on(Shortcut.SECOND_ON, () -> move(stepsPerSecond()));
    shortcuts.on(Shortcut.OLDEST, () -> position().hold(history().oldest() + columns()));
    shortcuts.on(Shortcut.LIVE, () -> position().follow());
    shortcuts.on(Shortcut.REPLAY, this::replay);
  }

  private ViewPosition position() {
    return page.get().position();
  }

  private earshot.window.live.LiveHistory history() {
    return view.listening().ear().history();
  }

  private long stepsPerSecond() {
    return history().shape().stepsPerSecond();
  }

  private int columns() {
    return page.get().tracks().columns();
  }

  private void pause() {
    if (position().motion() == ViewPosition.Motion.FOLLOWING) {
      position().hold(history().steps());
      view.say("The picture is held; the ear goes on listening.");
    } else {
      position().follow();
      view.say("The picture follows the ear again.");
    }
  }

  private void move(long steps) {
    position().move(steps, history().steps());
  }

  /** The picture sets out with the sound, or without it where there is none. */
  private void replay(ViewPosition shown, long from, long to, String sentence) {
    shown.replay(from, to, System.nanoTime());
    view.say(sentence);
  }

  /** What is seen is gone through once more, and heard. */
  private void replay() {
    long to = page.get().shownEnd();
    long from = Math.max(history().oldest() + 1, to - columns());
    int samplesPerStep = history().shape().samplesPerStep();
    float[] sound = history().sound().between(from * samplesPerStep, to * samplesPerStep);
    double rateHz = history().shape().sampleRateHz();
    ViewPosition shown = position();
    Aside.run(
        "loudspeaker",
        () -> {
          view.setup().sounds().play(sound, rateHz);
          return "What is shown is played again.";
        },
        playing -> replay(shown, from, to, playing),
        mute -> replay(shown, from, to, mute));
  }
}
