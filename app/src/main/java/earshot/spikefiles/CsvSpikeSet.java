package earshot.spikefiles;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what {@link CsvSpikeWriter} writes, one recording at a time. */
record CsvSpikeSet(Path file) implements SpikeSet {
  @Override
  public void forEach(Reader reader) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      if (!CsvSpikeWriter.HEADER.equals(in.readLine())) {
        throw new IOException(
            "%s does not begin with the row '%s'.".formatted(file, CsvSpikeWriter.HEADER));
      }
      var spikes = new Spikes();
      long row = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        row++;
        read(line, row, spikes, reader);
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is no text, but a CSV file is needed.", e);
    }
  }

  private void read(String line, long row, Spikes spikes, Reader reader) throws IOException {
    List<String> fields = CsvRow.fields(line);
    if (fields.size() != 4) {
      throw new IOException(
          "Row %d of %s has %d columns, but 4 are needed.".formatted(row, file, fields.size()));
    }
    try {
      double time = Double.parseDouble(fields.get(2));
      if (!fields.get(3).isEmpty()) {
        spikes.add(time, Integer.parseInt(fields.get(3)));
        return;
      }
      reader.accept(spikes.take(fields.get(0), fields.get(1), time));
    } catch (NumberFormatException e) {
      throw new IOException(
          "Row %d of %s has the time '%s' and the unit '%s', but numbers are needed."
              .formatted(row, file, fields.get(2), fields.get(3)),
          e);
    }
  }
}
