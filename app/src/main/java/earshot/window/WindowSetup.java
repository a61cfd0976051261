package earshot.window;

import earshot.listening.MainJob;
import earshot.runtime.Backend;
import java.util.List;

/**
 * What a window begins with and what may be chosen in it.
 *
 * @param job what to listen to, with which model, and who is told of it
 * @param backends which may be chosen
 * @param models which may be chosen
 * @param sounds which may be chosen
 * @param folders where settings and what a person keeps go
 */
public record WindowSetup(
    MainJob job,
    List<Backend> backends,
    ModelChoices models,
    SoundChoices sounds,
    WindowFolders folders) {
  /** Copies the list. */
  public WindowSetup {
    backends = List.copyOf(backends);
  }
}
