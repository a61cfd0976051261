package earshot.app;

import earshot.evaluation.SoundOpener;
import earshot.listening.SoundSupply;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything around the commands that a test replaces.
 *
 * @param in standard input
 * @param out standard output
 * @param err the error stream
 * @param models where models come from
 * @param backends what runs networks
 * @param microphones sound that is happening
 * @param demonstration the bundled recording
 * @param recordings opens recordings
 * @param display where a window can be shown
 * @param cacheFolder where what can be made again is kept from one run to the next; empty for
 *     nowhere
 * @param interrupts tells of an interruption from outside
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    ModelShelf models,
    Backends backends,
    MicrophoneShelf microphones,
    SoundSupply demonstration,
    SoundOpener recordings,
    Display display,
    Optional<Path> cacheFolder,
    Interrupts interrupts) {

  /** Takes sentences for people. */
  Consumer<String> warnings() {
    return sentence -> {
      synchronized (err) {
        err.println(sentence);
      }
    };
  }
}
