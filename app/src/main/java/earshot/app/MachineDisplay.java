package earshot.app;

import earshot.evaluation.SoundOpener;
import earshot.listening.MainJob;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.models.KeywordModel;
import earshot.sound.Loudspeaker;
import earshot.window.ModelChoices;
import earshot.window.SoundChoices;
import earshot.window.Window;
import earshot.window.WindowFolders;
import earshot.window.WindowSetup;
import earshot.window.settings.SettingsFile;
import earshot.window.settings.WindowSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The display of this machine, and what can be chosen in the window on it. */
final class MachineDisplay implements Display, SoundChoices {
  private final Backends backends;
  private final MicrophoneShelf microphones;
  private final SoundOpener recordings;
  private final ModelShelf models;

  MachineDisplay(
      Backends backends, MicrophoneShelf microphones, SoundOpener recordings, ModelShelf models) {
    this.models = models;
    this.backends = backends;
    this.microphones = microphones;
    this.recordings = recordings;
  }

  @Override
  public Optional<String> obstacle() {
    return Window.obstacle();
  }

  @Override
  public OpenWindow open(MainJob job) {
    return new JavaFxWindow(
        Window.open(
            new WindowSetup(
                job,
                List.of(backends.lowpower(), backends.reference()),
                new Choices(models),
                this,
                PersonFolders.ofWindow(System.getenv(), System.getProperties()))));
  }

  /** The bundled models, by their names. */
  private record Choices(ModelShelf shelf) implements ModelChoices {
    @Override
    public List<String> names() {
      return shelf.bundled();
    }

    @Override
    public KeywordModel open(String name) throws IOException {
      return shelf.open(name);
    }
  }

  /** A file that is damaged is spoken of by the window itself. */
  @Override
  public Remembered remembered() {
    WindowFolders folders = PersonFolders.ofWindow(System.getenv(), System.getProperties());
    try {
      WindowSettings kept = new SettingsFile(folders.settings()).read();
      return new Remembered(name(kept.microphone()), name(kept.model()), name(kept.backend()));
    } catch (IOException damaged) {
      return Remembered.NOTHING;
    }
  }

  private static Optional<String> name(String kept) {
    return Optional.of(kept).filter(name -> !name.isEmpty());
  }

  @Override
  public List<SoundSupply> microphones() {
    return microphones.all();
  }

  @Override
  public SoundSupply demonstration() {
    return new DemoRecording();
  }

  @Override
  public SoundSupply recording(Path file) {
    return new Recording(file, recordings, Pacing.REAL_TIME);
  }

  @Override
  public SoundSupply folder(Path folder) {
    return new FolderRecording(folder, recordings);
  }

  @Override
  public void play(float[] samples, double rateHz) throws IOException {
    Loudspeaker.play(samples, rateHz);
  }

  private record JavaFxWindow(Window window) implements OpenWindow {
    @Override
    public void awaitClosed() throws InterruptedException {
      window.awaitClosed();
    }

    @Override
    public void close() {
      window.close();
    }
  }
}
