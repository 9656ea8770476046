package org.pushduty.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The walls inside core. */
class ArchitectureTest {
    private static final String[] PURE = {
        "org.pushduty.core.train",
        "org.pushduty.core.push",
        "org.pushduty.core.duty",
        "org.pushduty.core.people",
        "org.pushduty.core.chat",
        "org.pushduty.core.effect",
        "org.pushduty.core.topic",
        "org.pushduty.core.obstacle",
        "org.pushduty.core.notes",
        "org.pushduty.core.grammar",
        "org.pushduty.core.port.git"
    };

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Bot.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void everyPackageIsLookedAt() {
        assertThat(CORE).hasSizeGreaterThan(100);
        for (String pure : PURE) {
            assertThat(CORE.containPackage(pure)).as(pure).isTrue();
        }
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.pushduty.core.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void nothingDependsOnWhatPutsItTogether() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pushduty.core")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pushduty.core")
                .check(CORE);
    }

    @Test
    void purePackagesKnowNeitherPortsNorLogs() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.pushduty.core.port",
                                "org.slf4j..",
                                "org.pushduty.core.command..",
                                "org.pushduty.core.desk..",
                                "org.pushduty.core.journal..",
                                "org.pushduty.core.delivery..")
                        .as("ports, logs or work"))
                .check(CORE);
    }

    @Test
    void coreStandsOnJavaAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages("java..", "org.slf4j..", "org.jspecify..", "org.pushduty.core.."))
                .check(CORE);
    }

    @Test
    void nobodyAsksWhatTimeItIsButTheClock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("the time is asked for", ArchitectureTest::asksTheTime))
                .orShould()
                .callConstructor(Random.class)
                .check(CORE);
    }

    private static boolean asksTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean isNow = owner.startsWith("java.time.") && name.equals("now");
        boolean isSystem =
                owner.equals(System.class.getName()) && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
        boolean isSystemClock = (owner.equals(Clock.class.getName()) || owner.equals(InstantSource.class.getName()))
                && name.startsWith("system");
        return isNow || isSystem || isSystemClock || (owner.equals(Thread.class.getName()) && name.equals("sleep"));
    }

    @Test
    void optionalIsOnlyReturned() {
        fields().should().notHaveRawType(Optional.class).check(CORE);
        noMethods().that(areWritten()).should(takeAnOptional()).check(CORE);
    }

    private static DescribedPredicate<JavaCodeUnit> areWritten() {
        return DescribedPredicate.describe(
                "are written by people", unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static ArchCondition<JavaCodeUnit> takeAnOptional() {
        return ArchCondition.from(DescribedPredicate.describe(
                "take an Optional",
                unit -> unit.getParameters().stream()
                        .map(JavaParameter::getRawType)
                        .anyMatch(type -> type.isEquivalentTo(Optional.class))));
    }

    @Test
    void portsAreInterfacesAndTheirValues() {
        classes()
                .that()
                .resideInAPackage("org.pushduty.core.port")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .doNotHaveSimpleName("OutsideException")
                .should()
                .beInterfaces()
                .check(CORE);
    }
}
