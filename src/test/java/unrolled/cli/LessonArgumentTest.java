package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.io.experiment.BundledExperiments;
import unrolled.lesson.BundledLessons;

/** A lesson that the program is started with. */
class LessonArgumentTest {
    @TempDir
    Path folder;

    @Test
    void aBrokenLessonIsRefusedInTheWindowAndWhereThereIsNoneOnTheTerminal() throws IOException {
        String broken = BundledLessons.text("stateful-1").replace("at: A 1.1.3", "at: A 1.1.4");
        Path file = Files.writeString(folder.resolve("broken.lesson"), broken);
        AtomicReference<Optional<Path>> seen = new AtomicReference<>(Optional.empty());
        WindowOpener window = beginning -> {
            seen.set(beginning.file());
            assertEquals(
                    BundledExperiments.opening(), beginning.document().get().experiment());
            return Optional.empty();
        };
        Console.run(folder, window, "broken.lesson").done();
        assertEquals(Optional.of(file), seen.get());
        Console alone = Console.run(folder, "broken.lesson");
        assertEquals(2, alone.exitCode());
        assertTrue(alone.err().contains(": The run has no moment 1.1.4"), alone.err());
    }
}
