package earshot.comparison;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Where the system looks for a program that is named without its folder. */
final class ProgramPath {
  private static final List<String> ENDINGS = List.of("", ".exe", ".cmd", ".bat", ".com");

  private ProgramPath() {}

  /** Whether a program is there, by its path or by its name alone. */
  static boolean has(String program, String searchPath) {
    if (isProgram(Path.of(program)) && Path.of(program).getNameCount() > 1) {
      return true;
    }
    return Path.of(program).getNameCount() == 1
        && Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(searchPath)
            .anyMatch(folder -> ENDINGS.stream().anyMatch(end -> isIn(folder, program + end)));
  }

  private static boolean isIn(String folder, String program) {
    try {
      return isProgram(Path.of(folder, program));
    } catch (InvalidPathException noFolder) {
      return false;
    }
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
