package earshot.window.live;

import earshot.listening.ListenerMaker;

/**
 * The ears of a window, one after the other. They may be closed from any thread, as an interruption
 * does: then the present one ends and no other begins.
 */
public final class Ears implements AutoCloseable {
  private final ListenerMaker events;
  private Ear present;
  private boolean closed;

  private Ears(ListenerMaker events, Ear first) {
    this.events = events;
    present = first;
  }

  /**
   * Begins with the first.
   *
   * @param events makes what is told of everything that one of them hears
   */
  public static Ears open(EarPlan first, ListenerMaker events) {
    return new Ears(events, Ear.open(first, events.listener(first.settings())));
  }

  /** The present one. */
  public synchronized Ear present() {
    return present;
  }

  /**
   * Begins another, which ends the present one before it opens anything, unless all are over. Never
   * waits for a device.
   */
  public synchronized void begin(EarPlan plan) {
    if (!closed) {
      present = Ear.after(present, plan, events.listener(plan.settings()));
    }
  }

  /** Ends the present one; returns when its last events were told. */
  @Override
  public void close() {
    Ear last;
    synchronized (this) {
      closed = true;
      last = present;
    }
    last.close();
  }
}
