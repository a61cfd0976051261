package earshot.spikefiles;

import earshot.sound.AudioSource;
import earshot.sound.WavWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What was heard as one WAV, and its spikes beside it as CSV with times from the start of the WAV:
 * for programs that show sound with marks on it.
 */
final class WavWithEvents implements SpikeSetWriter {
  private final WavWriter wav;
  private final CsvSpikeWriter events;
  private final double rateHz;
  private final float[] zeros = new float[4096];
  private long samples;
  private long begin;

  WavWithEvents(Path file, Path beside, double rateHz) throws IOException {
    this.rateHz = rateHz;
    wav = WavWriter.create(file, rateHz);
    events = new CsvSpikeWriter(beside);
  }

  @Override
  public AudioSource through(AudioSource source) {
    begin = samples;
    return new Tee(source);
  }

  private void write(float[] block, int offset, int length) throws IOException {
    wav.write(block, offset, length);
    samples += length;
  }

  @Override
  public void add(SpikeRecording recording) throws IOException {
    long end = begin + Math.round(recording.durationSeconds() * rateHz);
    while (samples < end) {
      write(zeros, 0, (int) Math.min(zeros.length, end - samples));
    }
    double beginSeconds = begin / rateHz;
    events.add(
        new SpikeRecording(
            recording.path(),
            recording.label(),
            end / rateHz,
            Arrays.stream(recording.timesSeconds()).map(t -> beginSeconds + t).toArray(),
            recording.units()));
  }

  @Override
  public void close() throws IOException {
    try {
      wav.close();
    } finally {
      events.close();
    }
  }

  /** Hands sound on and keeps it. */
  private final class Tee implements AudioSource {
    private final AudioSource source;

    Tee(AudioSource source) {
      this.source = source;
    }

    @Override
    public double sampleRateHz() {
      return source.sampleRateHz();
    }

    @Override
    public int read(float[] block, int offset, int length) throws IOException {
      int count = source.read(block, offset, length);
      if (count > 0) {
        keep(block, offset, count);
      }
      return count;
    }

    private void keep(float[] block, int offset, int count) throws IOException {
      try {
        write(block, offset, count);
      } catch (IOException full) {
        throw new UnwritableException(full);
      }
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
