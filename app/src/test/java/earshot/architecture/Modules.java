package earshot.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Maven module of a class, read off where its class file lies. */
final class Modules {
  /** Sound flows down this list, and no arrow points back up. */
  static final List<String> IN_ORDER =
      List.of("dsp-frontend", "snn-runtime", "models", "snn-training", "app");

  /** Beside the path: known by the application, knows nothing. */
  static final String ASSETS = "assets";

  // A folder of classes while the modules are built together, a jar of the repository otherwise.
  private static final Pattern PLACE =
      Pattern.compile(
          ".*/("
              + String.join("|", IN_ORDER)
              + "|"
              + ASSETS
              + ")(?:/target/classes/|-[^/]*\\.jar!).*");

  private Modules() {}

  /** Every class of the product, without its tests. */
  static JavaClasses product() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("earshot");
  }

  static Optional<String> moduleOf(JavaClass javaClass) {
    return javaClass
        .getSource()
        .map(source -> PLACE.matcher(source.getUri().toString()))
        .filter(Matcher::matches)
        .map(place -> place.group(1));
  }

  static DescribedPredicate<JavaClass> in(List<String> modules) {
    return DescribedPredicate.describe(
        "in " + String.join(", ", modules),
        javaClass -> moduleOf(javaClass).filter(modules::contains).isPresent());
  }
}
