package earshot.spikefiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what {@link CsvSpikeWriter} writes, one recording at a time. */
record CsvSpikeSet(Path file) implements SpikeSet {
  private static final ObjectReader ROWS =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);

  @Override
  public void forEach(Reader reader) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      if (!CsvSpikeWriter.HEADER.equals(in.readLine())) {
        throw new IOException(
            "%s does not begin with the row '%s'.".formatted(file, CsvSpikeWriter.HEADER));
      }
      read(ROWS.readValues(in), reader);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is no text, but a CSV file is needed.", e);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s cannot be read as CSV: %s.".formatted(file, e.getOriginalMessage()), e);
    }
  }

  private void read(MappingIterator<String[]> rows, Reader reader) throws IOException {
    var spikes = new Spikes();
    long row = 1;
    while (rows.hasNextValue()) {
      row++;
      String[] fields = rows.nextValue();
      if (fields.length != 4) {
        throw new IOException(
            "Row %d of %s has %d columns, but 4 are needed.".formatted(row, file, fields.length));
      }
      if (fields[3].isEmpty()) {
        reader.accept(recording(fields, row, spikes));
      } else {
        add(fields, row, spikes);
      }
    }
    if (spikes.count() > 0) {
      throw new IOException(
          ("%s breaks off after row %d, within a recording: a row without a unit is needed at its"
                  + " end. Make the file anew.")
              .formatted(file, row));
    }
  }

  private void add(String[] fields, long row, Spikes spikes) throws IOException {
    try {
      spikes.add(Double.parseDouble(fields[2]), Integer.parseInt(fields[3]));
    } catch (NumberFormatException e) {
      throw noNumbers(fields, row, e);
    }
  }

  private SpikeRecording recording(String[] fields, long row, Spikes spikes) throws IOException {
    try {
      return spikes.take(fields[0], fields[1], Double.parseDouble(fields[2]));
    } catch (NumberFormatException e) {
      throw noNumbers(fields, row, e);
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "%s cannot be used at row %d: %s".formatted(file, row, e.getMessage()), e);
    }
  }

  private IOException noNumbers(String[] fields, long row, NumberFormatException e) {
    return new IOException(
        "Row %d of %s has the time '%s' and the unit '%s', but numbers are needed."
            .formatted(row, file, fields[2], fields[3]),
        e);
  }
}
