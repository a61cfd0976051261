package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.sound.AudioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderRecordingTest {
  private final List<String> warned = new ArrayList<>();
  private final List<Scripted> opened = new ArrayList<>();
  private Optional<AudioSource> closedWhileOpening = Optional.empty();
  @TempDir private Path folder;

  @Test
  void aFileThatBreaksIsSaidAndTheNextIsHeard() throws IOException {
    files("a-breaks.wav", "b.wav");
    float[] block = new float[4];
    try (AudioSource source = open()) {
      assertThat(source.read(block, 0, 4)).isEqualTo(4);
      assertThat(source.read(block, 0, 4)).isEqualTo(4);
      assertThat(source.read(block, 0, 4)).isEqualTo(-1);
    }
    assertThat(warned).contains("It broke.").anyMatch(s -> s.contains("b.wav (0 more"));
    assertThat(opened).hasSize(2).allMatch(source -> source.closed);
  }

  @Test
  void whatCanBeNoRecordingIsSaid() throws IOException {
    files("b.wav");
    Files.createSymbolicLink(folder.resolve("nowhere.wav"), folder.resolve("none"));
    open().close();
    assertThat(warned).anyMatch(s -> s.startsWith("nowhere.wav is passed over: The link"));
  }

  @Test
  void aFileThatIsOpenedWhileItIsClosedIsClosedToo() throws IOException {
    files("a.wav", "b.wav");
    AudioSource source = open();
    closedWhileOpening = Optional.of(source);
    float[] block = new float[4];
    assertThat(source.read(block, 0, 4)).isEqualTo(4);
    assertThat(source.read(block, 0, 4)).isEqualTo(-1);
    assertThat(opened).hasSize(2).allMatch(each -> each.closed);
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
  }

  private AudioSource open() throws IOException {
    return new FolderRecording(folder, (file, rateHz, warnings) -> opened(file))
        .open(16000, warned::add);
  }

  private AudioSource opened(Path file) throws IOException {
    var source = new Scripted(file.toString().contains("breaks"));
    opened.add(source);
    if (closedWhileOpening.isPresent()) {
      closedWhileOpening.get().close();
    }
    return source;
  }

  /** Four samples, and then the end or a failure. */
  private static final class Scripted implements AudioSource {
    private final boolean breaks;
    private boolean read;
    private boolean closed;

    Scripted(boolean breaks) {
      this.breaks = breaks;
    }

    @Override
    public double sampleRateHz() {
      return 16000;
    }

    @Override
    public int read(float[] block, int offset, int length) throws IOException {
      if (read && breaks) {
        throw new IOException("It broke.");
      }
      int count = read ? -1 : 4;
      read = true;
      return count;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
