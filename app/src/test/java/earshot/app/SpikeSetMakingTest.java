package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.evaluation.Progress;
import earshot.evaluation.SoundTree;
import earshot.frontend.FrontEnd;
import earshot.frontend.GammatoneParameters;
import earshot.sound.AudioSource;
import earshot.spikefiles.SpikeRecording;
import earshot.spikefiles.SpikeSetWriter;
import earshot.spikefiles.UnwritableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpikeSetMakingTest {
  private final List<String> warned = new ArrayList<>();

  @Test
  void aRecordingThatBreaksMidwayLeavesNothingToTheNext() throws IOException {
    SpikeRecording alone = made("whole.wav").get(0);
    List<SpikeRecording> afterABreak = made("broken.wav", "whole.wav");
    assertThat(warned).singleElement().asString().contains("broken.wav is left out", "midway");
    assertThat(afterABreak).hasSize(1);
    assertThat(afterABreak.get(0).units()).isNotEmpty().containsExactly(alone.units());
    assertThat(afterABreak.get(0).timesSeconds()).containsExactly(alone.timesSeconds());
  }

  @Test
  void aSetThatCannotBeWrittenEndsTheWork() {
    var full = new Kept();
    full.isFull = true;
    assertThatThrownBy(() -> make(full, "whole.wav"))
        .isInstanceOf(UnwritableException.class)
        .hasMessageContaining("disk");
    assertThat(warned).isEmpty();
  }

  private List<SpikeRecording> made(String... names) throws IOException {
    var kept = new Kept();
    make(kept, names);
    return kept.recordings;
  }

  private void make(SpikeSetWriter writer, String... names) throws IOException {
    FrontEnd frontEnd = GammatoneParameters.standard().create();
    List<SoundTree.Entry> files = new ArrayList<>();
    for (String name : names) {
      files.add(new SoundTree.Entry(Path.of(name), name));
    }
    new SpikeSetMaking(
            frontEnd,
            (file, rateHz, warnings) -> {
              AudioSource noise = Sounds.source(Sounds.noise(0.5, 1), 1000);
              return file.endsWith("broken.wav") ? new Breaking(noise, 3) : noise;
            },
            warned::add)
        .write(files, writer, Progress.SILENT);
  }

  /** Breaks after so many blocks. */
  private static final class Breaking implements AudioSource {
    private final AudioSource source;
    private int left;

    Breaking(AudioSource source, int blocks) {
      this.source = source;
      left = blocks;
    }

    @Override
    public double sampleRateHz() {
      return source.sampleRateHz();
    }

    @Override
    public int read(float[] block, int offset, int length) throws IOException {
      if (left-- == 0) {
        throw new IOException("It ends midway.");
      }
      return source.read(block, offset, length);
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }

  private static final class Kept implements SpikeSetWriter {
    private final List<SpikeRecording> recordings = new ArrayList<>();
    private boolean isFull;

    @Override
    public AudioSource through(AudioSource source) {
      return isFull ? new FullDisk(source) : source;
    }

    @Override
    public void add(SpikeRecording recording) {
      recordings.add(recording);
    }

    @Override
    public void close() {}
  }

  private record FullDisk(AudioSource source) implements AudioSource {
    @Override
    public double sampleRateHz() {
      return source.sampleRateHz();
    }

    @Override
    public int read(float[] block, int offset, int length) throws IOException {
      throw new UnwritableException(new IOException("The disk is full."));
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
