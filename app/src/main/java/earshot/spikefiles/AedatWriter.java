package earshot.spikefiles;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Spikes as AEDAT-2.0, which jAER opens: lines of text that begin with {@code #} and end in CR LF,
 * then for every spike a big-endian 32-bit address and a 32-bit time in microseconds. A channel
 * stands in the address where jAER's cochlea AMS1b has it, from bit 2 on.
 *
 * <p>The recordings follow one another with half a second between; what begins when stands in a
 * table beside the file.
 */
final class AedatWriter implements SpikeSetWriter {
  static final String FIRST_LINE = "#!AER-DAT2.0";

  private static final double PAUSE_SECONDS = 0.5;
  private static final double LONGEST_SECONDS = Integer.MAX_VALUE / 1e6;

  private final Path file;
  private final DataOutputStream out;
  private final BufferedWriter table;
  private double beginSeconds;

  AedatWriter(Path file, Path beside) throws IOException {
    this.file = file;
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    out.write(
        (FIRST_LINE
                + "\r\n# This is a raw AE data file - do not edit\r\n"
                + "# Data format is int32 address, int32 timestamp (8 bytes total), repeated for"
                + " each event\r\n"
                + "# Timestamps tick is 1 us\r\n"
                + "# AEChip: ch.unizh.ini.jaer.chip.cochlea.CochleaAMS1b\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    table = Files.newBufferedWriter(beside);
    table.append("recording\tlabel\tstart_s\tend_s\n");
  }

  @Override
  public void add(SpikeRecording recording) throws IOException {
    double end = beginSeconds + recording.durationSeconds();
    if (end > LONGEST_SECONDS) {
      throw new IOException(
          ("%s would last %.0f s, but times in AEDAT-2.0 end at %.0f s: write fewer recordings, or"
                  + " HDF5.")
              .formatted(file, end, LONGEST_SECONDS));
    }
    for (int i = 0; i < recording.spikes(); i++) {
      out.writeInt(recording.units()[i] << 2);
      out.writeInt((int) Math.rint((beginSeconds + recording.timesSeconds()[i]) * 1e6));
    }
    table
        .append(recording.path().replace('\t', ' '))
        .append('\t')
        .append(recording.label().replace('\t', ' '))
        .append("\t%s\t%s\n".formatted(beginSeconds, end));
    beginSeconds = end + PAUSE_SECONDS;
  }

  @Override
  public void close() throws IOException {
    try (out;
        table) {
      out.flush();
    }
  }
}
