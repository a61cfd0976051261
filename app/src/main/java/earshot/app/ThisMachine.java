package earshot.app;

import earshot.lowpower.LowPowerBackend;
import earshot.models.KeywordModel;
import earshot.models.ModelCatalogue;
import earshot.reference.ReferenceBackend;
import earshot.sound.SoundFiles;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;

/** The one place where the parts are chosen: the real ones of the machine that Earshot runs on. */
final class ThisMachine {
  private ThisMachine() {}

  static Surroundings surroundings() {
    var backends = new Backends(new ReferenceBackend(), new LowPowerBackend());
    var microphones = new MachineMicrophones();
    return new Surroundings(
        standardInput(),
        System.out,
        System.err,
        new Catalogue(),
        backends,
        microphones,
        new DemoRecording(),
        SoundFiles::open,
        new MachineDisplay(backends, microphones, SoundFiles::open, new Catalogue()),
        CacheFolder.of(System.getenv(), System.getProperties()),
        new ShutdownInterrupts());
  }

  /** Through a channel, since closing one ends a read that waits, which System.in does not. */
  private static InputStream standardInput() {
    return Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel());
  }

  private static final class Catalogue implements ModelShelf {
    @Override
    public List<String> bundled() {
      return ModelCatalogue.bundled();
    }

    @Override
    public KeywordModel open(String nameOrPath) throws IOException {
      return ModelCatalogue.open(nameOrPath);
    }
  }
}
