package org.pushduty.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The walls between the modules: app → adapters → core, and each library behind its adapter. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pushduty");

    private static final Map<String, String[]> LIBRARIES = Map.of(
            "org.pushduty.console..", new String[] {"org.jline.."},
            "org.pushduty.discord..", new String[] {"net.dv8tion..", "okhttp3..", "com.neovisionaries.."},
            "org.pushduty.git..", new String[] {"org.eclipse.jgit..", "org.apache.sshd..", "org.bouncycastle.."},
            "org.pushduty.irc..", new String[] {"org.pircbotx..", "com.google.common.."},
            "org.pushduty.jdbc..",
                    new String[] {"org.h2..", "org.postgresql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb.."},
            "org.pushduty.mail..", new String[] {"jakarta.mail..", "org.eclipse.angus..", "org.commonmark.."},
            "org.pushduty.pebble..", new String[] {"io.pebbletemplates.."},
            "org.pushduty.quartz..", new String[] {"org.quartz.."});

    @Test
    void eachLibraryIsBehindItsAdapter() {
        LIBRARIES.forEach((adapter, library) -> noClasses()
                .that()
                .resideOutsideOfPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(HOUSE));
    }

    @Test
    void onlyAdaptersOfTheDatabaseSpeakToIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.pushduty.jdbc..", "org.pushduty.quartz..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(HOUSE);
    }

    @Test
    void adaptersAreStrangersToEachOther() {
        slices().matching("org.pushduty.(console|discord|etherpad|git|irc|jdbc|mail|pebble|quartz)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
    }

    @Test
    void nothingDependsOnTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pushduty.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pushduty.app..")
                .check(HOUSE);
    }

    @Test
    void coreDependsOnNoAdapter() {
        noClasses()
                .that()
                .resideInAPackage("org.pushduty.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LIBRARIES.keySet().toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void thePackagesOfTheProgramHaveNoCycles() {
        slices().matching("org.pushduty.app.(**)").should().beFreeOfCycles().check(HOUSE);
    }
}
