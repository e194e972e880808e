package unrolled.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The house stands as it was drawn in {@link House}; and a crooked one, in {@code house.crooked}, is found out. */
class LayersTest {
    private static final Inspection BUILT =
            new Inspection("unrolled", new ClassFileImporter().importPath(Path.of("target/classes")));

    @Test
    void everyRoomIsInTheTableAndInhabited() {
        assertEquals(Set.of(), BUILT.unknownRooms(), "a new room needs a line in House.ROOMS");
        assertEquals(Set.of(), BUILT.emptyRooms(), "nobody lives there");
    }

    @Test
    void aRoomUsesOnlyRoomsAboveIt() {
        assertEquals(Set.of(), BUILT.upwardArrows());
    }

    @Test
    void theCommandLineUsesNeitherSessionNorWindow() {
        assertEquals(Set.of(), BUILT.windowsOfTheCommandLine());
    }

    @Test
    void aLibraryIsSeenOnlyWhereItBelongs() {
        assertEquals(Set.of(), BUILT.strayLibraries());
    }

    @Test
    void threadsAreHandedIn() {
        assertEquals(Set.of(), BUILT.threadsBelowWork());
    }

    @Test
    void whatABrowserRunsAsksForNoFontFilePackageNameOrResourceBundleControl() {
        assertEquals(Set.of(), BUILT.whatNoBrowserHas());
    }

    @Test
    void filesUseNoneThatUsesThem() {
        assertEquals(
                List.of(),
                BUILT.circles(),
                "who reads one of these files must read all: move what ties them to where it belongs");
    }

    /** What is wrong on purpose is found, and nothing else. */
    @Nested
    class InACrookedHouse {
        private static final String ROOT = "unrolled.house.crooked";
        private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

        private final Inspection crooked = new Inspection(ROOT, CLASSES);

        /** Who does what, without the package of the house and the reason, which must be there. */
        private static Set<String> brief(Set<String> found) {
            Set<String> result = new TreeSet<>();
            for (String said : found) {
                assertTrue(said.matches("(?s)[^ ]+ (uses|calls) [^ ]+: .{20,}"), said);
                result.add(said.substring(0, said.indexOf(": ")).replace(ROOT + ".", ""));
            }
            return result;
        }

        @Test
        void anArrowUpwardsIsFound() {
            assertEquals(Set.of("engine.kernel.Impatient uses run.Egg"), brief(crooked.upwardArrows()));
            assertTrue(crooked.upwardArrows()
                    .first()
                    .endsWith("engine.kernel stands above run, since arithmetic needs nothing but numbers"));
        }

        @Test
        void aRoomThatNobodyDrewIsFound() {
            assertEquals(Set.of("attic"), crooked.unknownRooms());
            assertTrue(crooked.emptyRooms().contains("diagram.lanes"));
        }

        @Test
        void aCircleIsFoundAndASealedFamilyWithItsVisitorIsNone() {
            assertEquals(List.of(List.of("run.Egg", "run.Hen")), crooked.circles());
        }

        @Test
        void aLibraryInTheWrongRoomIsFound() {
            assertEquals(
                    Set.of(
                            "data.Painter uses com.fasterxml.jackson.core.JsonFactory",
                            "data.Painter uses de.siegmar.fastcsv.reader.CsvReader",
                            "data.Painter uses java.awt.Point",
                            "data.Painter uses javafx.beans.property.BooleanProperty",
                            "data.Painter uses org.junit.jupiter.api.Assertions",
                            "session.Dresser uses javafx.scene.Node"),
                    brief(crooked.strayLibraries()));
        }

        @Test
        void aSessionInTheCommandLineIsFound() {
            assertEquals(Set.of("cli.Peeper uses session.Dresser"), brief(crooked.windowsOfTheCommandLine()));
        }

        @Test
        void threadsOfEveryKindAreFoundAndWaitingIsAllowed() {
            assertEquals(
                    Set.of(
                            "run.Spinner calls java.lang.Thread.<init>",
                            "run.Spinner calls java.util.List.parallelStream",
                            "run.Spinner uses java.util.concurrent.CompletableFuture"),
                    brief(crooked.threadsBelowWork()));
        }

        @Test
        void whatNoBrowserHasIsFound() {
            assertEquals(
                    Set.of(
                            "io.json.Archaist calls java.lang.Class.getPackageName",
                            "io.json.Archaist calls figure.Typeface.resource",
                            "io.json.Archaist uses java.util.ResourceBundle$Control"),
                    brief(crooked.whatNoBrowserHas()));
        }
    }

    @Test
    void circlesOfAnyLengthAreFoundInAGraph() {
        Map<String, Set<String>> arrows = Map.of(
                "a", Set.of("b", "x"),
                "b", Set.of("c"),
                "c", Set.of("a", "d"),
                "d", Set.of("e"),
                "e", Set.of("d"),
                "x", Set.of("e"));
        assertEquals(List.of(List.of("d", "e"), List.of("a", "b", "c")), FileCircles.of(arrows));
    }
}
