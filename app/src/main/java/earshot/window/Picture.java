package earshot.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** The window as a PNG file. */
final class Picture {
  private Picture() {}

  /** What a scene shows now; on the toolkit's thread. */
  static BufferedImage of(Scene scene) {
    WritableImage seen = scene.snapshot(null);
    int width = (int) seen.getWidth();
    int height = (int) seen.getHeight();
    int[] pixels = new int[width * height];
    seen.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }

  /**
   * Writes it.
   *
   * @throws IOException if that fails; the message is a sentence
   */
  static Path write(BufferedImage image, Path file) throws IOException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (!ImageIO.write(image, "png", file.toFile())) {
        throw new IOException("there is no writer of PNG");
      }
      return file;
    } catch (IOException reason) {
      throw new IOException(
          "The picture " + file + " cannot be written: check the permissions around it.", reason);
    }
  }
}
