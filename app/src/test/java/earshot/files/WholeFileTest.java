package earshot.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void takesThePlaceOfTheEarlierOne() throws IOException {
    Path place = Files.writeString(folder.resolve("a.txt"), "earlier and longer");

    WholeFile.replacing(place).writeText(to -> to.append("né"));

    assertThat(place).hasContent("né");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(place));
  }

  @Test
  void whatWasThereStaysWhereWritingFails() throws IOException {
    Path place = Files.writeString(folder.resolve("a.txt"), "earlier");

    assertThatThrownBy(
            () ->
                WholeFile.replacing(place)
                    .writeText(
                        to -> {
                          to.append("half");
                          throw new IOException("The disk is full.");
                        }))
        .hasMessage("The disk is full.");

    assertThat(place).hasContent("earlier");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(place));
  }

  @Test
  void aFreshOneNeverTakesThePlaceOfAnother() throws IOException {
    Path place = Files.writeString(folder.resolve("a.txt"), "earlier");
    Path other = folder.resolve("b.txt");

    assertThatThrownBy(() -> WholeFile.fresh(place).writeText(to -> to.append("new")))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining(place + " exists already");
    assertThatThrownBy(
            () -> WholeFile.fresh(other).writeText(to -> Files.writeString(other, "meanwhile")))
        .isInstanceOf(FileAlreadyExistsException.class);
    WholeFile.fresh(folder.resolve("c.txt")).writeText(to -> to.append("new"));

    assertThat(place).hasContent("earlier");
    assertThat(other).hasContent("meanwhile");
    assertThat(folder.resolve("c.txt")).hasContent("new");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path place = Files.writeString(folder.resolve("a.txt"), "earlier");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), place);

    WholeFile.replacing(link).writeBytes(to -> to.write('n'));

    assertThat(link).isSymbolicLink();
    assertThat(place).hasContent("n");
  }

  @Test
  void aDeviceKeepsItsPlace() throws IOException {
    Path device = Path.of("/dev/null");

    WholeFile.replacing(device).writeText(to -> to.append("gone"));

    assertThat(Files.isRegularFile(device)).isFalse();
  }
}
