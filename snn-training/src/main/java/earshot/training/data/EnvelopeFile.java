package earshot.training.data;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Kept envelopes as a file that is replaced as a whole: format, key, count; by recording its name,
 * size, time, number of values and the values, little-endian; and a checksum of all that.
 */
final class EnvelopeFile {
  private static final int FORMAT = 0x45524531;
  private static final int BUFFER_BYTES = 1 << 16;

  private EnvelopeFile() {}

  static void write(Path file, String key, Map<String, KeptEnvelopes.Kept> all) throws IOException {
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "envelopes", ".part");
    try {
      try (var checked =
              new CheckedOutputStream(
                  new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES),
                  new CRC32C());
          var out = new DataOutputStream(checked)) {
        out.writeInt(FORMAT);
        out.writeUTF(key);
        out.writeInt(all.size());
        for (Map.Entry<String, KeptEnvelopes.Kept> entry : all.entrySet()) {
          out.writeUTF(entry.getKey());
          write(entry.getValue(), out);
        }
        out.writeLong(checked.getChecksum().getValue());
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(KeptEnvelopes.Kept kept, DataOutputStream out) throws IOException {
    short[] values = kept.upperHalves();
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(values);
    out.writeLong(kept.stamp().bytes());
    out.writeLong(kept.stamp().modifiedNanos());
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is damaged or was written for another key
   */
  static Map<String, KeptEnvelopes.Kept> read(Path file, String key) throws IOException {
    long size = Files.size(file);
    try (var checked =
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), new CRC32C());
        var in = new DataInputStream(checked)) {
      if (in.readInt() != FORMAT || !in.readUTF().equals(key)) {
        throw new IOException("it is of another kind.");
      }
      Map<String, KeptEnvelopes.Kept> all = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        all.put(in.readUTF(), read(in, size));
      }
      long found = checked.getChecksum().getValue();
      long told = in.readLong();
      if (found != told) {
        throw new IOException("its checksum is %08x, not %08x.".formatted(found, told));
      }
      return all;
    } catch (EOFException e) {
      throw new IOException("it ends too early.", e);
    }
  }

  private static KeptEnvelopes.Kept read(DataInputStream in, long size) throws IOException {
    var stamp = new FileStamp(in.readLong(), in.readLong());
    int length = in.readInt();
    if (length < 0 || 2L * length > size) {
      throw new IOException("it speaks of %d values in %d bytes.".formatted(length, size));
    }
    byte[] bytes = new byte[2 * length];
    in.readFully(bytes);
    short[] values = new short[length];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(values);
    return new KeptEnvelopes.Kept(stamp, values);
  }
}
