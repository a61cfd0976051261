package earshot.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What the house allows, as rules that can be held against any classes. */
final class Rules {
  private Rules() {}

  /** No module uses one that stands after it in {@code order}. */
  static ArchRule noArrowPointsBackUp(String module, List<String> order) {
    List<String> after = order.subList(order.indexOf(module) + 1, order.size());
    return noClasses()
        .that(Modules.in(List.of(module)))
        .should()
        .dependOnClassesThat(Modules.in(after))
        .allowEmptyShould(true);
  }

  /** Of {@code library} (a package and those below it), only {@code packages} know. */
  static ArchRule onlyKnownIn(String library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }

  /** The runtime takes the frames of spikes from the front end, and nothing else. */
  static ArchRule runtimeUsesOnlySpikesOfTheFrontEnd() {
    return noClasses()
        .that(Modules.in(List.of("snn-runtime")))
        .should()
        .dependOnClassesThat(
            Modules.in(List.of("dsp-frontend"))
                .and(DescribedPredicate.not(resideInAPackage("earshot.spikes"))));
  }

  /** No package needs, by whichever way round, itself. */
  static ArchRule packagesAreFreeOfCycles() {
    return slices().matching("earshot.(**)").should().beFreeOfCycles();
  }

  /** Null is an error of the compiler in every package. */
  static ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
              @Override
              public void check(JavaClass javaClass, ConditionEvents events) {
                boolean marked = javaClass.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                    new SimpleConditionEvent(
                        javaClass, marked, javaClass.getPackageName() + " is not @NullMarked"));
              }
            });
  }
}
