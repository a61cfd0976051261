package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The failures are those that JavaFX 21.0.11 was seen to meet with libraries hidden from it. */
class ObstacleTest {
  private final RuntimeException noGtk =
      new UnsupportedOperationException("Unable to load glass GTK library.");
  private final RuntimeException noGlass =
      new RuntimeException(new UnsatisfiedLinkError("no glassgtk3 in java.library.path: /usr/lib"));

  @TempDir private Path folder = Path.of("");

  /** Libraries are empty files here. */
  private DrawingLibraries machine(String... files) throws IOException {
    for (String file : files) {
      Files.createFile(folder.resolve(file));
    }
    return new DrawingLibraries(List.of(folder.resolve("nowhere"), folder));
  }

  @Test
  void aLibraryThatIsMissingIsNamedWithItsPackage() throws IOException {
    DrawingLibraries machine = machine("libc.so.6", "libX11.so.6", "libXtst.so.6");

    assertThat(Obstacle.sentence(noGtk, ":0", machine))
        .isEqualTo(
            "No window can be opened, because libgtk-3.so.0 is missing: install it (Debian and"
                + " Ubuntu: apt install libgtk-3-0).");
  }

  @Test
  void severalThatAreMissingAreNamedTogether() throws IOException {
    assertThat(Obstacle.sentence(noGlass, ":0", machine("libc.so.6", "libX11.so.6")))
        .isEqualTo(
            "No window can be opened, because libgtk-3.so.0, libXtst.so.6 are missing: install them"
                + " (Debian and Ubuntu: apt install libgtk-3-0 libxtst6).");
  }

  @Test
  void whereLibrariesAreNotFoundAtAllTheWordsOfTheLoaderAreTold() throws IOException {
    assertThat(Obstacle.sentence(noGlass, ":0", machine()))
        .contains("(no glassgtk3 in java.library.path: /usr/lib)", "GTK 3 is whole")
        .contains("apt install libx11-6 libgtk-3-0 libxtst6");
  }

  @Test
  void aDisplayThatCannotBeOpenedIsNamed() throws IOException {
    var closed = new UnsupportedOperationException("Unable to open DISPLAY");

    assertThat(Obstacle.sentence(closed, ":99", machine("libc.so.6")))
        .contains("no display at DISPLAY=\":99\"")
        .doesNotContain("apt install");
  }

  @Test
  void anythingElseIsToldAsItWasMet() throws IOException {
    assertThat(
            Obstacle.sentence(
                new NoClassDefFoundError("javafx/application/Platform"), ":0", machine()))
        .contains("JavaFX did not start (javafx/application/Platform)");
  }
}
