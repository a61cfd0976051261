package earshot.app;

/** Whether failures show how they came about. */
final class DebugChoice {
  private boolean on;

  void turnOn() {
    on = true;
  }

  boolean isOn() {
    return on;
  }
}
