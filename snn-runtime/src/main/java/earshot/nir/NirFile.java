package earshot.nir;

import io.jhdf.HdfFile;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of NIR.
 *
 * @param version of NIR, as its writer spelled it
 * @param graph what the file holds
 */
public record NirFile(String version, NirGraph graph) {
  /** What files written here say. */
  public static final String VERSION = "1.0";

  /** A file to be written here. */
  public NirFile(NirGraph graph) {
    this(VERSION, graph);
  }

  /**
   * Reads a file. Nodes of unknown types are read by name only.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if what it holds is no NIR graph, or one whose edges lead
   *     nowhere
   */
  public static NirFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no file '" + file + "'; give the path of a NIR file.");
    }
    try (HdfFile hdf = new HdfFile(file)) {
      return NirReader.read(hdf);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s': %s".formatted(file, e.getMessage()), e);
    } catch (HdfException e) {
      throw new IOException(
          "'%s' cannot be read as HDF5, which a NIR file is: %s".formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * Writes a file: first beside its place, then moved there, so that a file of that name is whole
   * or as it was.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    try (var pending = new PendingFile(file)) {
      NirWriter.write(this, pending.path());
      pending.keep();
    } catch (HdfException e) {
      throw new IOException("'%s' cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
