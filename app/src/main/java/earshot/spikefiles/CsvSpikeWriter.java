package earshot.spikefiles;

import earshot.files.CsvField;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Spikes as CSV with the columns {@code recording,label,time_s,unit}: a row for each spike, and for
 * each recording a last row without a unit whose time is its length.
 */
final class CsvSpikeWriter implements SpikeSetWriter {
  static final String HEADER = "recording,label,time_s,unit";

  private final BufferedWriter out;

  CsvSpikeWriter(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
    out.append(HEADER).append('\n');
  }

  @Override
  public void add(SpikeRecording recording) throws IOException {
    String start = CsvField.of(recording.path()) + "," + CsvField.of(recording.label()) + ",";
    for (int i = 0; i < recording.spikes(); i++) {
      out.append(start)
          .append(Double.toString(recording.timesSeconds()[i]))
          .append(',')
          .append(Integer.toString(recording.units()[i]))
          .append('\n');
    }
    out.append(start).append(Double.toString(recording.durationSeconds())).append(",\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
