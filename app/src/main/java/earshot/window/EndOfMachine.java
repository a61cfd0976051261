package earshot.window;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/**
 * While the virtual machine shuts down, after Ctrl-C, JavaFX frees what its own thread still draws
 * with and prints what that thread then meets. That is nobody's concern: what the toolkit's thread
 * prints during a shutdown is dropped. Hooks run in no order, so the virtual machine itself is
 * asked, not a flag that one of them sets.
 */
final class EndOfMachine {
  private EndOfMachine() {}

  /** Whether the virtual machine shuts down; only then it takes no more hooks. */
  static boolean isNear() {
    var nothing = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(nothing);
      Runtime.getRuntime().removeShutdownHook(nothing);
      return false;
    } catch (IllegalStateException shuttingDown) {
      return true;
    }
  }

  /** Puts the quiet stream in the place of the error stream. */
  static void silence() {
    System.setErr(
        new PrintStream(
            quiet(System.err, () -> Platform.isFxApplicationThread() && isNear()),
            true,
            Charset.defaultCharset()));
  }

  /** Writes on what is not to be dropped. */
  static OutputStream quiet(OutputStream err, BooleanSupplier dropped) {
    return new FilterOutputStream(err) {
      @Override
      public void write(int one) throws IOException {
        if (!dropped.getAsBoolean()) {
          out.write(one);
        }
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!dropped.getAsBoolean()) {
          out.write(bytes, offset, length);
        }
      }
    };
  }
}
