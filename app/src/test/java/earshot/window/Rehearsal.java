package earshot.window;

import earshot.listening.EarListener;
import earshot.listening.MainJob;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.reference.ReferenceBackend;
import earshot.runtime.Backend;
import earshot.window.live.MemorySupply;
import earshot.window.live.RandomModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A window with a random model, for tests and for looking at it while working on it. */
final class Rehearsal {
  private Rehearsal() {}

  static WindowSetup setup(Pacing pacing, MainJob.AtTheEnd atTheEnd) throws IOException {
    Backend backend = new ReferenceBackend();
    SoundSupply demonstration = MemorySupply.demonstration(pacing);
    return new WindowSetup(
        new MainJob(
            SpotterSettings.of(RandomModel.make(), backend),
            demonstration,
            atTheEnd,
            new EarListener() {}),
        List.of(backend),
        new OnlyDemonstration(demonstration));
  }

  /** Opens it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Window.show(setup(Pacing.REAL_TIME, MainJob.AtTheEnd.STAY));
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
