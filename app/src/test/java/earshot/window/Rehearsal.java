package earshot.window;

import earshot.listening.EarListener;
import earshot.listening.MainJob;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.lowpower.LowPowerBackend;
import earshot.models.KeywordModel;
import earshot.reference.ReferenceBackend;
import earshot.window.live.MemorySupply;
import earshot.window.live.RandomModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A window with a random model, for tests and for looking at it while working on it. */
final class Rehearsal {
  private Rehearsal() {}

  /** Listens to the bundled recording. */
  static WindowSetup setup(Path folder, Pacing pacing, MainJob.AtTheEnd atTheEnd)
      throws IOException {
    return setup(folder, MemorySupply.demonstration(pacing), atTheEnd, new EarListener() {});
  }

  /** Listens to something else; settings and what is kept go to a folder of the test. */
  static WindowSetup setup(
      Path folder, SoundSupply supply, MainJob.AtTheEnd atTheEnd, EarListener events)
      throws IOException {
    return setup(
        supply,
        atTheEnd,
        events,
        new WindowFolders(folder.resolve("window.json"), folder.resolve("kept")));
  }

  static WindowSetup setup(
      SoundSupply supply, MainJob.AtTheEnd atTheEnd, EarListener events, WindowFolders folders)
      throws IOException {
    var reference = new ReferenceBackend();
    var lowpower = new LowPowerBackend();
    return new WindowSetup(
        new MainJob(
            SpotterSettings.of(RandomModel.make(), lowpower), supply, atTheEnd, session -> events),
        List.of(lowpower, reference),
        new TwoModels(),
        new OnlyDemonstration(MemorySupply.demonstration(Pacing.REAL_TIME)),
        folders);
  }

  /** Opens it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("earshot-rehearsal");
    Window.open(setup(folder, Pacing.REAL_TIME, MainJob.AtTheEnd.STAY)).awaitClosed();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private record TwoModels() implements ModelChoices {
    @Override
    public List<String> names() {
      return List.of("random", "missing", "other");
    }

    @Override
    public KeywordModel open(String name) throws IOException {
      if (name.equals("missing")) {
        throw new IOException("There is no model \"missing\": choose another one.");
      }
      return RandomModel.make();
    }
  }

  private record OnlyDemonstration(SoundSupply demonstration) implements SoundChoices {
    @Override
    public List<SoundSupply> microphones() {
      return List.of();
    }

    @Override
    public SoundSupply recording(Path file) {
      return named("the recording " + file.getFileName());
    }

    @Override
    public SoundSupply folder(Path folder) {
      return named("the folder " + folder.getFileName());
    }

    private SoundSupply named(String name) {
      return new MemorySupply(name, Pacing.REAL_TIME, new float[160_000]);
    }

    @Override
    public void play(float[] samples, double rateHz) {}
  }
}
