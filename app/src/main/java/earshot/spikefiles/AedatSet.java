package earshot.spikefiles;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads what {@link AedatWriter} writes: the events of the file, cut into recordings by the table
 * beside it.
 */
record AedatSet(Path file, Path table) implements SpikeSet {
  private static final double HALF_TICK_SECONDS = 0.5e-6;

  /** A row of the table. */
  private record Part(String path, String label, double startSeconds, double endSeconds) {}

  @Override
  public void forEach(Reader reader) throws IOException {
    if (!Files.isRegularFile(table)) {
      throw new IOException(
          "There is no %s, which says what recordings %s holds.".formatted(table, file));
    }
    List<String> rows = Files.readAllLines(table);
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      skipHeader(in);
      var events = new Events(new DataInputStream(in));
      for (int row = 1; row < rows.size(); row++) {
        reader.accept(recording(part(rows.get(row), row + 1), events));
      }
      if (events.there) {
        throw outside(events);
      }
    }
  }

  private void skipHeader(InputStream in) throws IOException {
    in.mark(1);
    for (int line = 0; in.read() == '#'; line++) {
      var text = new StringBuilder("#");
      for (int octet = in.read(); octet != '\n'; octet = in.read()) {
        if (octet < 0) {
          throw new IOException(file + " breaks off within its header.");
        }
        text.append((char) octet);
      }
      if (line == 0 && !text.toString().startsWith(AedatWriter.FIRST_LINE)) {
        throw new IOException(
            "%s begins with '%s', but '%s' is read."
                .formatted(file, text.toString().strip(), AedatWriter.FIRST_LINE));
      }
      in.mark(1);
    }
    in.reset();
  }

  private Part part(String row, int number) throws IOException {
    String[] fields = row.split("\t", -1);
    try {
      if (fields.length == 4) {
        return new Part(
            fields[0], fields[1], Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
      }
    } catch (NumberFormatException noTimes) {
      throw new IOException(
          "Row %d of %s has no times in columns 3 and 4.".formatted(number, table), noTimes);
    }
    throw new IOException(
        "Row %d of %s has %d columns, but 4 are needed.".formatted(number, table, fields.length));
  }

  private SpikeRecording recording(Part part, Events events) throws IOException {
    var spikes = new Spikes();
    double duration = part.endSeconds - part.startSeconds;
    for (; events.there && events.seconds <= part.endSeconds + HALF_TICK_SECONDS; events.next()) {
      double time = events.seconds - part.startSeconds;
      if (time < -HALF_TICK_SECONDS || (events.address & 3) != 0) {
        throw outside(events);
      }
      spikes.add(Math.min(duration, Math.max(0, time)), events.address >>> 2);
    }
    try {
      return spikes.take(part.path, part.label, duration);
    } catch (IllegalArgumentException e) {
      throw new IOException("%s cannot be used: %s".formatted(file, e.getMessage()), e);
    }
  }

  private IOException outside(Events events) {
    return new IOException(
        ("%s has an event of address %d at %s s, which is no spike of a recording that %s names:"
                + " only what Earshot wrote is read.")
            .formatted(file, events.address, events.seconds, table));
  }

  /** Events one after the other, the first already read. */
  private final class Events {
    private final DataInputStream in;
    private boolean there;
    private int address;
    private double seconds;

    Events(DataInputStream in) throws IOException {
      this.in = in;
      next();
    }

    void next() throws IOException {
      byte[] event = in.readNBytes(8);
      there = event.length > 0;
      if (there && event.length < 8) {
        throw new EOFException(file + " breaks off within an event.");
      }
      if (there) {
        var fields = ByteBuffer.wrap(event); // big-endian
        address = fields.getInt();
        seconds = fields.getInt() / 1e6;
      }
    }
  }
}
