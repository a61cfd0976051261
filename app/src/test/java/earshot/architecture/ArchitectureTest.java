package earshot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class ArchitectureTest {
  static final List<String> LIBRARIES = Modules.IN_ORDER.subList(0, Modules.IN_ORDER.size() - 1);

  private static final JavaClasses PRODUCT = Modules.product();
  private static final JavaClasses TRESPASSERS =
      new ClassFileImporter().importPackages("earshot.architecture.trespassing");

  @Test
  void everyClassOfTheProductIsSeenInAModule() {
    for (JavaClass javaClass : PRODUCT) {
      assertThat(Modules.moduleOf(javaClass)).as(javaClass.getName()).isPresent();
    }
  }

  @Test
  void everyModuleIsSeen() {
    assertThat(PRODUCT.stream().flatMap(c -> Modules.moduleOf(c).stream()).distinct())
        .contains("dsp-frontend", "snn-runtime", "models", "snn-training", "assets", "app");
  }

  @ParameterizedTest
  @FieldSource("LIBRARIES")
  void noArrowPointsBackUp(String module) {
    Rules.noArrowPointsBackUp(module, Modules.IN_ORDER).check(PRODUCT);
  }

  @Test
  void arrowsAreSeen() {
    List<String> upsideDown = new ArrayList<>(Modules.IN_ORDER);
    Collections.reverse(upsideDown);

    assertThat(
            Rules.noArrowPointsBackUp("snn-runtime", upsideDown)
                .evaluate(PRODUCT)
                .getFailureReport()
                .getDetails())
        .isNotEmpty();
  }

  @Test
  void assetsKnowNothing() {
    Rules.noArrowPointsBackUp(
            Modules.ASSETS,
            List.of(Modules.ASSETS, "dsp-frontend", "snn-runtime", "models", "snn-training", "app"))
        .check(PRODUCT);
  }

  @Test
  void runtimeUsesOnlySpikesOfTheFrontEnd() {
    Rules.runtimeUsesOnlySpikesOfTheFrontEnd().check(PRODUCT);
  }

  @Test
  void onlyTheSoundPackageKnowsJavaSound() {
    var rule = Rules.onlyKnownIn("javax.sound..", "earshot.sound..");
    rule.check(PRODUCT);
    assertThat(rule.evaluate(TRESPASSERS).hasViolation()).isTrue();
  }

  @Test
  void onlyTheWindowPackageKnowsJavaFx() {
    var rule = Rules.onlyKnownIn("javafx..", "earshot.window..");
    rule.check(PRODUCT);
    assertThat(rule.evaluate(TRESPASSERS).hasViolation()).isTrue();
  }

  @Test
  void onlyTheCommandsKnowPicocli() {
    var rule = Rules.onlyKnownIn("picocli..", "earshot.app..", "earshot.commands..");
    rule.check(PRODUCT);
    assertThat(rule.evaluate(TRESPASSERS).hasViolation()).isTrue();
  }

  @Test
  void everyPackageIsNullMarked() {
    var rule = Rules.everyPackageIsNullMarked();
    rule.check(PRODUCT);
    assertThat(rule.evaluate(TRESPASSERS).hasViolation()).isTrue();
  }

  @Test
  void packagesAreFreeOfCycles() {
    Rules.packagesAreFreeOfCycles().check(PRODUCT);
    assertThat(Rules.packagesAreFreeOfCycles().evaluate(TRESPASSERS).hasViolation()).isTrue();
  }
}
