package unrolled.io.experiment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.io.experiment.MutatedFiles.Outcome;

/** Whatever happens to a file, it is opened or refused with a sentence; ten thousand more are in the bench profile. */
class MutatedFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsNearlyAnExperimentIsOpenedOrRefused() {
        MutatedFiles files = new MutatedFiles(folder.resolve("x.unrolled"), 11);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (int n = 0; n < 400; n++) {
            counts.merge(assertDoesNotThrow(files::next, "file " + n), 1, Integer::sum);
        }
        assertTrue(counts.get(Outcome.REFUSED) > 200, counts.toString());
        assertTrue(counts.get(Outcome.OPENED) > 20, counts.toString());
    }
}
