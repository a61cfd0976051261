package earshot.app;

import earshot.listening.MainJob;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.lowpower.LowPowerBackend;
import earshot.models.KeywordModel;
import earshot.models.ModelFolder;
import earshot.reference.ReferenceBackend;
import earshot.sound.AudioSource;
import earshot.sound.SoundFiles;
import earshot.window.live.EarPlan;
import earshot.window.live.Ears;
import earshot.window.live.Listening;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A machine for tests, with a model on its shelf, and with or without a microphone. */
final class Desk {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<MainJob> shown = new ArrayList<>();
  private Optional<String> obstacle = Optional.of("There is no display.");
  private Display.Remembered remembered = Display.Remembered.NOTHING;
  private Consumer<Listening> choosing = listening -> {};
  private byte[] input = {};
  private Optional<float[]> microphone = Optional.empty();
  private Interrupts interrupts = stop -> new QuietWatch();

  /** With this sound in the microphone. */
  Desk withMicrophone(float[] sound) {
    microphone = Optional.of(sound);
    return this;
  }

  /** With a display. */
  Desk withDisplay() {
    obstacle = Optional.empty();
    return this;
  }

  /** With a display in whose window a model and a backend were chosen. */
  Desk withDisplayThatRemembers(String model, String backend) {
    remembered = new Display.Remembered(Optional.empty(), Optional.of(model), Optional.of(backend));
    return withDisplay();
  }

  /** With a display in whose window somebody chooses something; it closes when that was heard. */
  Desk withDisplayInWhich(Consumer<Listening> choice) {
    choosing = choice;
    return withDisplay();
  }

  /** Without the display again. */
  Desk withoutDisplay() {
    return withoutDisplay("There is no display.");
  }

  /** Without the display, for this reason. */
  Desk withoutDisplay(String reason) {
    obstacle = Optional.of(reason);
    return this;
  }

  /** What was shown in windows. */
  List<MainJob> shown() {
    return shown;
  }

  /** With these bytes on standard input. */
  Desk withInput(byte[] bytes) {
    input = bytes;
    return this;
  }

  /** With an interruption that comes at once. */
  Desk interrupted() {
    return interrupted(() -> {});
  }

  /** With an interruption that comes at once and waits for the end of the work. */
  Desk interrupted(Runnable over) {
    interrupts =
        stop -> {
          stop.run();
          return new FiredWatch(over);
        };
    return this;
  }

  /** Runs a command and returns the exit status. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Shelf(),
            new Backends(new ReferenceBackend(), new LowPowerBackend()),
            new Microphones(),
            supply("the test's recording", Sounds.noise(2, 1)),
            SoundFiles::open,
            new TestDisplay(),
            Optional.empty(),
            interrupts);
    return Earshot.execute(surroundings, arguments);
  }

  /** What stands on the output. */
  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What stands on the error stream. */
  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static final class Shelf implements ModelShelf {
    @Override
    public List<String> bundled() {
      return List.of("commands");
    }

    @Override
    public KeywordModel open(String nameOrPath) throws IOException {
      return switch (nameOrPath) {
        case "commands" -> RandomModel.standard();
        case "keywords-only" -> RandomModel.withLabels(List.of("yes", "no"));
        case "misfit" -> RandomModel.whosePartsDoNotFit();
        case "too-large" -> RandomModel.tooLargeForItsChip();
        default -> {
          if (Files.isDirectory(Path.of(nameOrPath))) {
            yield ModelFolder.read(Path.of(nameOrPath));
          }
          throw new IOException("There is no model \"" + nameOrPath + "\": try commands.");
        }
      };
    }
  }

  private final class Microphones implements MicrophoneShelf {
    @Override
    public List<SoundSupply> all() {
      return microphone.map(sound -> supply("Desk Microphone", sound)).stream().toList();
    }

    @Override
    public SoundSupply find(Optional<String> name) throws IOException {
      if (microphone.isEmpty() || name.filter(n -> !n.equals("Desk Microphone")).isPresent()) {
        throw new IOException("There is no microphone" + name.map(n -> " " + n).orElse("") + ".");
      }
      float[] sound = microphone.get();
      return supply("Desk Microphone", sound);
    }
  }

  private static SoundSupply supply(String name, float[] sound) {
    return new SoundSupply() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Pacing pacing() {
        return Pacing.AS_IT_COMES;
      }

      @Override
      public AudioSource open(double rateHz, Consumer<String> warnings) {
        return Sounds.source(sound, 320);
      }
    };
  }

  private final class TestDisplay implements Display {
    @Override
    public Optional<String> obstacle() {
      return obstacle;
    }

    @Override
    public Remembered remembered() {
      return remembered;
    }

    @Override
    public OpenWindow open(MainJob job) {
      shown.add(job);
      var plan = new EarPlan(job.supply(), job.settings());
      var ears = Ears.open(plan, job.events());
      return new TestWindow(ears, () -> choosing.accept(new Listening(ears, plan)));
    }
  }

  /** Is closed at once, by a person or by an interruption. */
  private record TestWindow(Ears ears, Runnable chosen) implements Display.OpenWindow {
    @Override
    public void awaitClosed() throws InterruptedException {
      chosen.run();
    }

    @Override
    public void close() {
      ears.close();
    }
  }

  private static final class QuietWatch implements Interrupts.Watch {
    @Override
    public boolean fired() {
      return false;
    }

    @Override
    public void close() {}
  }

  private record FiredWatch(Runnable over) implements Interrupts.Watch {
    @Override
    public boolean fired() {
      return true;
    }

    @Override
    public void close() {
      over.run();
    }
  }
}
