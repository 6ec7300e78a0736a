package studyhall;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each package imports only from packages below its own line, and the core knows no platform and no wall clock. */
class LayersTest {
    /** From the composition root down; a line may import every line below it. */
    private static final List<String> LINES = List.of(
            "studyhall",
            "studyhall.command..",
            "studyhall.schedule..",
            "studyhall.practice..",
            "studyhall.quiz..",
            "studyhall.standings..",
            "studyhall.delivery..",
            "studyhall.library..",
            "studyhall.lookup..",
            "studyhall.question..",
            "studyhall.tip..",
            "studyhall.note..",
            "studyhall.chat..",
            "studyhall.storage..");

    private static final List<String> IMPORT_NOTHING = List.of("studyhall.note..", "studyhall.chat..");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("studyhall");

    @ParameterizedTest
    @FieldSource("LINES")
    void aPackageImportsOnlyFromBelowItsLine(String line) {
        List<String> allowed =
                IMPORT_NOTHING.contains(line) ? List.of(line) : LINES.subList(LINES.indexOf(line), LINES.size());

        noClasses()
                .that(are(resideInAPackage(line)))
                .should()
                .dependOnClassesThat(resideInAPackage("studyhall..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void noPackageIsOutsideTheLines() {
        Set<String> outside = new TreeSet<>();
        CORE.stream()
                .filter(type ->
                        !resideInAnyPackage(LINES.toArray(String[]::new)).test(type))
                .forEach(type -> outside.add(type.getPackageName()));

        assertThat(outside).isEmpty();
    }

    @Test
    void theCoreKnowsNoPlatform() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.slack..", "net.dv8tion..", "io.javalin..", "okhttp3..", "picocli..", "studyhall.app..")
                .check(CORE);
    }

    @Test
    void theCoreIsHandedItsConfigurationAndItsClock() {
        noClasses().should().accessTargetWhere(readsTheSurroundings()).check(CORE);
    }

    /** The environment, the zone and locale of the machine, and every now() that no clock is handed to. */
    private static DescribedPredicate<JavaAccess<?>> readsTheSurroundings() {
        return DescribedPredicate.describe("reads the environment or the wall clock", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            String owner = target.getOwner().getName();
            String name = target.getName();
            boolean clocked = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            boolean environment = owner.equals(System.class.getName())
                    && Arrays.asList("getenv", "currentTimeMillis").contains(name);
            boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
            boolean now = owner.startsWith("java.time.") && name.equals("now") && !clocked;
            boolean zone = owner.equals(ZoneId.class.getName()) && name.equals("systemDefault");
            boolean date = owner.equals(java.util.Date.class.getName())
                    && name.equals("<init>")
                    && target.getRawParameterTypes().isEmpty();
            return environment || clock || now || zone || date;
        });
    }
}
