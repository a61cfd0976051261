package earshot.window;

import earshot.listening.EarListener;
import earshot.listening.MainJob;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.lowpower.LowPowerBackend;
import earshot.reference.ReferenceBackend;
import earshot.window.live.MemorySupply;
import earshot.window.live.RandomModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A window with a random model, for tests and for looking at it while working on it. */
final class Rehearsal {
  private Rehearsal() {}

  /** Listens to the bundled recording. */
  static WindowSetup setup(Pacing pacing, MainJob.AtTheEnd atTheEnd) throws IOException {
    return setup(MemorySupply.demonstration(pacing), atTheEnd, new EarListener() {});
  }

  static WindowSetup setup(SoundSupply supply, MainJob.AtTheEnd atTheEnd, EarListener events)
      throws IOException {
    var reference = new ReferenceBackend();
    var lowpower = new LowPowerBackend();
    return new WindowSetup(
        new MainJob(SpotterSettings.of(RandomModel.make(), lowpower), supply, atTheEnd, events),
        List.of(lowpower, reference),
        new OnlyDemonstration(MemorySupply.demonstration(Pacing.REAL_TIME)));
  }

  /** Opens it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Window.open(setup(Pacing.REAL_TIME, MainJob.AtTheEnd.STAY)).awaitClosed();
  }

  private record OnlyDemonstration(SoundSupply demonstration) implements SoundChoices {
    @Override
    public List<SoundSupply> microphones() {
      return List.of();
    }

    @Override
    public SoundSupply recording(Path file) {
      return demonstration;
    }
  }
}
