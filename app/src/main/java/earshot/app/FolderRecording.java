package earshot.app;

import earshot.evaluation.Reasons;
import earshot.evaluation.SoundOpener;
import earshot.evaluation.SoundTree;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The recordings of a folder, one after the other in real time; what cannot be read is said and
 * passed over.
 *
 * @param folder where they are
 * @param opener opens one
 */
record FolderRecording(Path folder, SoundOpener opener) implements SoundSupply {
  @Override
  public String name() {
    return folder.getFileName() + "/";
  }

  @Override
  public Pacing pacing() {
    return Pacing.REAL_TIME;
  }

  @Override
  public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
    var files = new ArrayDeque<Path>();
    SoundTree tree = SoundTree.below(folder);
    tree.unreadable().forEach(u -> warnings.accept(u.file() + " is passed over: " + u.why()));
    tree.files().forEach(entry -> files.add(entry.file()));
    var source = new InTurn(files, opener, rateHz, warnings);
    if (!source.next()) {
      throw new IOException("There is no recording that can be read in " + folder + ".");
    }
    return source;
  }

  /** One recording after the other as one source. */
  private static final class InTurn implements AudioSource {
    private final Queue<Path> files;
    private final SoundOpener opener;
    private final double rateHz;
    private final Consumer<String> warnings;
    private volatile AudioSource present = new Nothing();
    private volatile boolean closed;

    InTurn(Queue<Path> files, SoundOpener opener, double rateHz, Consumer<String> warnings) {
      this.files = files;
      this.opener = opener;
      this.rateHz = rateHz;
      this.warnings = warnings;
    }

    /** Opens the next that can be read; says whether there was one. */
    boolean next() throws IOException {
      present.close();
      while (!files.isEmpty() && !closed) {
        Path file = files.remove();
        try {
          present = opener.open(file, rateHz, warnings);
          if (closed) { // meanwhile, from another thread, which may have closed the one before
            present.close();
            return false;
          }
          warnings.accept("Listening to " + file + " (" + files.size() + " more follow).");
          return true;
        } catch (IOException unreadable) {
          warnings.accept(Reasons.of(unreadable));
        }
      }
      return false;
    }

    @Override
    public double sampleRateHz() {
      return rateHz;
    }

    @Override
    public int read(float[] block, int offset, int length) throws IOException {
      int count = readPresent(block, offset, length);
      while (count < 0 && !closed && next()) {
        count = readPresent(block, offset, length);
      }
      return count;
    }

    /** One that breaks is over. */
    private int readPresent(float[] block, int offset, int length) {
      try {
        return present.read(block, offset, length);
      } catch (IOException broken) {
        if (!closed) {
          warnings.accept(Reasons.of(broken));
        }
        return -1;
      }
    }

    @Override
    public void close() throws IOException {
      closed = true;
      present.close();
    }
  }

  /** What is heard before the first. */
  private record Nothing() implements AudioSource {
    @Override
    public double sampleRateHz() {
      return 1;
    }

    @Override
    public int read(float[] block, int offset, int length) {
      return -1;
    }

    @Override
    public void close() {}
  }
}
