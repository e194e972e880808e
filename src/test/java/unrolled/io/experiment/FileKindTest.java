package unrolled.io.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileKindTest {
    private static FileKind kind(String file) {
        return FileKind.of(Path.of(file));
    }

    @Test
    void theEndOfItsNameTellsWhatAFileHolds() {
        assertEquals(FileKind.SERIES, kind("a/prices.CSV"));
        assertEquals(FileKind.SERIES, kind("prices.tsv"));
        assertEquals(FileKind.EXPERIMENT, kind("prices.csv.json"));
        assertEquals(FileKind.EXPERIMENT, kind("notes"), "no ending is an experiment's");
    }

    @Test
    void aSeriesIsReadAsATableAndAnExperimentAsADocument() {
        Opened series = FileKind.SERIES.read(Path.of("assets/data/airline-passengers.csv"));
        assertEquals(144, ((Opened.Series) series).table().rows());
        Opened document = FileKind.EXPERIMENT.read(Path.of("assets/experiments/airline-passengers.json"));
        assertEquals(BundledExperiments.named("airline-passengers"), ((Document) document).experiment());
    }
}
