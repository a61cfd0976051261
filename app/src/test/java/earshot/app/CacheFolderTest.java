package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @TempDir private Path home;

  private Properties properties(String system) {
    var properties = new Properties();
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", home.toString());
    return properties;
  }

  @Test
  void itIsWhereEachSystemHasIt() {
    Path local = home.resolve("local");
    assertThat(CacheFolder.of(Map.of(), properties("Linux")))
        .contains(home.resolve(".cache/earshot"));
    assertThat(CacheFolder.of(Map.of(), properties("Mac OS X")))
        .contains(home.resolve("Library/Caches/earshot"));
    assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", local.toString()), properties("Windows 11")))
        .contains(local.resolve("earshot"));
  }

  @Test
  void anAbsoluteFolderOfTheEnvironmentGoesFirst() {
    Path there = home.resolve("there");
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", there.toString()), properties("Linux")))
        .contains(there.resolve("earshot"));
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "here"), properties("Linux")))
        .contains(home.resolve(".cache/earshot"));
  }

  @Test
  void someoneWithoutAHomeHasNone() {
    assertThat(CacheFolder.of(Map.of(), new Properties())).isEmpty();
  }
}
