package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Models;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.data.Table;
import unrolled.diagram.base.Theme;
import unrolled.engine.model.Activation;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.ExperimentFile;

/** Whatever is asked for that cannot be done ends with one sentence, an exit code, and no file. */
class BadInputTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeBadFiles() throws IOException {
        write("empty.csv", "");
        write("one-row.csv", "month,passengers\n1949-01,112\n");
        write("ragged.csv", "a,b\n1,2,3,4\n1,2\n1,2,3\n4,5,6,7\n");
        write("words.csv", "day,sky\nmon,grey\ntue,blue\nwed,blue\nthu,grey\nfri,grey\n");
        write("wide.csv", "1,".repeat(9_999) + "1\n" + "1,".repeat(9_999) + "1\n");
        write("empty.json", "");
        write("broken.json", "{\"schema\": ");
        write("reason.json", "{\"reason\": \"GRU is not an LSTM layer\"}");
        write("case.json", "{\"schema\": \"lstm-golden/1\", \"kind\": \"forward\"}");
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        Files.createDirectories(folder.resolve("folder"));
        String opening = ExperimentFile.write(BundledExperiments.opening());
        write("batch.json", opening.replace("\"batch_size\" : 4", "\"batch_size\" : 0"));
        write("units.json", opening.replace("\"units\" : 4", "\"units\" : 1000000000"));
        write("look-back.json", opening.replace("\"look_back\" : 3", "\"look_back\" : 145"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "run missing.json                          ; there is no file 'missing.json', and no bundled"
                        + " experiment of that name: choose a file with an experiment, or one of NAMES",
                "run airline                               ; there is no file 'airline', and no bundled experiment of"
                        + " that name: choose a file with an experiment, or one of NAMES",
                "run folder                                ; FOLDER/folder is a folder: choose a JSON file in it",
                "run picture.png                           ; FOLDER/picture.png is a PNG picture, but a CSV file is expected:"
                        + " export the series as CSV text",
                "run empty.json                            ; FOLDER/empty.json is empty: a JSON document is expected",
                "run reason.json                           ; FOLDER/reason.json is JSON but no experiment: it does not"
                        + " say \"schema\": \"unrolled-experiment/2\"",
                "run case.json                             ; FOLDER/case.json is a case with known numbers"
                        + " (lstm-golden/1), no experiment: use `unrolled verify`",
                "run batch.json                            ; FOLDER/batch.json: Run C: The batch size should be 1 to 4096,"
                        + " not 0.",
                "run units.json                            ; FOLDER/units.json: An LSTM layer should have 1 to 1024"
                        + " units, not 1000000000.",
                "run look-back.json                        ; FOLDER/look-back.json: Look-back 145 and distance 1 need"
                        + " at least 146 rows, but the series has 144: choose a look-back of at most 143.",
                "run one-row.csv                           ; FOLDER/one-row.csv: A target at distance 1 needs more"
                        + " rows than the series has (1): choose a smaller distance, or a longer series.",
                "run waves:0                               ; a waves series should have 1 to 20,000,000 rows but has 0:"
                        + " choose a number between them",
                "run memory:many                           ; a memory series should be memory, memory:ROWS or"
                        + " memory:ROWS:SEED with whole numbers but is `memory:many`: correct it",
                "run waves:3                               ; waves:3: Look-back 3 and distance 1 need at least 4 rows,"
                        + " but the series has 3: choose a look-back of at most 2.",
                "render -o out.gif                         ; the output should end with .svg or .png, but is 'out.gif'",
                "render --at 1/2 -o out.svg                ; --at should be EPOCH/BATCH/STEP counted from 1, as in"
                        + " 1/3/2, but is '1/2'",
                "render --at 0/1/1 -o out.svg              ; run A has epochs 1 to 2, batches 1 to 140 and steps 1 to"
                        + " 3, but --at is 0/1/1",
                "render --run C --at 1/36/1 -o out.svg     ; run C has epochs 1 to 2, batches 1 to 35 and steps 1 to"
                        + " 3, but --at is 1/36/1",
                "render --run D -o out.svg                 ; there is no run 'D': choose one of A (Batch size 1,"
                        + " stateful), B (Batch size 1, stateless), C (Batch size 4, stateful)",
                "render --compare D -o out.svg             ; there is no run 'D': choose one of A (Batch size 1,"
                        + " stateful), B (Batch size 1, stateless), C (Batch size 4, stateful)",
                "render --lock slot -o out.svg             ; Invalid value for option '--lock': should be batch,"
                        + " sample or time, but is 'slot' (`unrolled render --help` shows how it is used)",
                "render --theme blue -o out.svg            ; Invalid value for option '--theme': should be THEMES,"
                        + " but is 'blue' (`unrolled render --help` shows how it is used)",
                "render --lang fr -o out.svg               ; Invalid value for option '--lang': should be en or de,"
                        + " but is 'fr' (`unrolled render --help` shows how it is used)",
                "render                                    ; Missing required option: '--output=OUT' (`unrolled render"
                        + " --help` shows how it is used)",
                "run --foo                                 ; Unknown option: '--foo' (`unrolled run --help` shows how"
                        + " it is used)",
                "verify                                    ; Missing required parameter: 'PATH' (`unrolled verify"
                        + " --help` shows how it is used)",
                "verify missing                            ; FOLDER/missing does not exist: check the name",
                "verify reason.json                        ; FOLDER/reason.json is JSON but no case: choose a file"
                        + " with lstm-golden/1, keras-case/1 or torch-case/1",
                "verify folder                             ; FOLDER/folder holds no case: choose a folder with JSON"
                        + " files of cases",
                "verify picture.png                        ; FOLDER/picture.png is no text in UTF-8: choose another"
                        + " file, or save it as UTF-8",
            })
    // spotless:on
    void badInputEndsWithOneSentence(String line, String sentence) throws IOException {
        Console console = Console.run(folder, line.split(" +"));
        String names = String.join(", ", BundledExperiments.names());
        String themes = String.join(" or ", Theme.ALL.stream().map(Theme::id).toList());
        String said = sentence.replace("FOLDER", folder.toString())
                .replace("NAMES", names)
                .replace("THEMES", themes);
        assertEquals("unrolled: " + said + "\n", console.err());
        assertEquals(2, console.exitCode());
        assertEquals("", console.out());
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({
        "empty.csv, empty",
        "ragged.csv, but has 4",
        "words.csv, day",
        "wide.csv, 4096",
        "broken.json, is not JSON (line 1"
    })
    void badFilesAreSaidByWhoeverReadsThem(String file, String word) throws IOException {
        Console console = Console.run(folder, "run", file);
        assertEquals(2, console.exitCode());
        assertTrue(console.err().startsWith("unrolled: "), console.err());
        assertTrue(console.err().contains(file) && console.err().contains(word), console.err());
        assertEquals(1, console.err().lines().count());
        assertFalse(console.err().contains("Exception"), console.err());
        assertNothingWritten();
    }

    @Test
    void placesThatCannotBeWrittenAreOneSentence() throws IOException {
        Console console = Console.run(folder, "run", "--trace", "none/out.csv");
        assertEquals(1, console.exitCode());
        assertEquals(
                "unrolled: FOLDER/none/out.csv cannot be written: there is no folder FOLDER/none, make it first\n"
                        .replace("FOLDER", folder.toString()),
                console.err());
        Console onFolder = Console.run(folder, "run", "--trace", "folder");
        assertEquals(1, onFolder.exitCode());
        assertEquals(
                "unrolled: FOLDER/folder cannot be written: it is a folder, choose a file name in it\n"
                        .replace("FOLDER", folder.toString()),
                onFolder.err());
        assertNothingWritten();
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(14, files.count(), "only the files that the test made");
        }
    }

    /** 4096 slots, 1300 steps, 64 units: 16 GB in one array. */
    @Test
    void whatMayBeTooLargeForHereIsRefusedWithAWayOnAndThenTried() throws IOException {
        Assumptions.assumeTrue(Runtime.getRuntime().maxMemory() < 14L << 30, "there is too much memory here");
        Experiment opening = BundledExperiments.opening();
        Table waves = GeneratedTables.of(Generated.parse("waves:20000").orElseThrow());
        RunChoice run = RunChoice.predicting("A", 4096, false, 1);
        Experiment large = opening.withData(DataChoice.of(waves).withLookBack(1300))
                .withModel(Models.stacked(opening.model(), List.of(64)))
                .withRuns(List.of(run));
        write("large.json", ExperimentFile.write(large));
        Console refused = Console.run(folder, "run", "large.json");
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().startsWith("unrolled: One batch of run A needs 15729 MB, and "), refused.err());
        assertTrue(refused.err().endsWith(" With --anyway it is tried all the same.\n"), refused.err());
        Console tried = Console.run(folder, "run", "large.json", "--anyway");
        assertEquals(1, tried.exitCode());
        assertTrue(tried.err().startsWith("unrolled: warning: One batch of run A needs 15729 MB"), tried.err());
        assertTrue(tried.err().contains("\nunrolled: There is not enough memory: "), tried.err());
    }

    @Test
    void whatIsHardlyMeantIsSaidAndRun() throws IOException {
        Experiment opening = BundledExperiments.opening();
        Experiment alone =
                opening.withModel(opening.model().withDense(Optional.of(new DenseChoice(1, Activation.SOFTMAX))));
        write("softmax.json", ExperimentFile.write(alone));
        Console said = Console.run(folder, "run", "softmax.json");
        assertEquals(0, said.exitCode());
        assertEquals("unrolled: warning: A softmax over one unit gives 1, whatever goes in.\n", said.err());
        assertTrue(said.out().startsWith("run,epoch,"));
    }
}
