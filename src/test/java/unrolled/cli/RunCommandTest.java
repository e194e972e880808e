package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.json.JsonValue;
import unrolled.io.trace.TraceFormat;
import unrolled.io.trace.TraceSize;

/** {@code unrolled run}: what it says, what it writes, and what it leaves out if it is told to. */
class RunCommandTest {
    @TempDir
    Path folder;

    private Console console(String line) {
        return Console.run(folder, line.split(" "));
    }

    private List<String> printed(String line) {
        return console(line).done().out().lines().toList();
    }

    @Test
    void titleDataAndSizeAreSaidFirst() {
        List<String> lines = printed("run --trace out.csv");
        assertEquals("Airline passengers: does the state go on?", lines.get(0));
        assertEquals("Data: airline-passengers, 144 rows: reads passengers, predicts passengers", lines.get(1));
        assertEquals("Writing 10,080 rows, about 1.8 MB, to out.csv", lines.get(2));
        assertEquals(1 + 10_080, printed("run").size());
    }

    /** Nothing is written yet: here nothing can be. */
    @Test
    void theSizeIsSaidBeforeTheTraceIsWritten() {
        Console console = console("run --trace none/out.csv");
        assertEquals(1, console.exitCode());
        assertTrue(console.out().endsWith("Writing 10,080 rows, about 1.8 MB, to none/out.csv\n"), console.out());
    }

    @Test
    void aPackedTraceSaysHowLargeItIsPacked() {
        String said = printed("run --trace out.csv.gz").get(2);
        assertTrue(
                said.matches("Writing 10,080 rows, about 1\\.8 MB, packed about [67]\\d\\d KB, to out.csv.gz"), said);
    }

    /** As many numbers as the window's learning curves begin and end with. */
    @Test
    void aRunThatFitsTellsItsLosses() {
        String line = "run validation-pollutes --run A --trace out.csv";
        JsonValue losses = JsonValue.parse("out", console(line + " --json").out())
                .field("runs")
                .first()
                .field("losses");
        List<JsonValue> training = losses.field("loss").list();
        List<JsonValue> validation = losses.field("val_loss").list();
        String said = console(line).out().lines().toList().get(5);
        assertEquals(
                "   mean_squared_error: training (loss) " + ends(training) + " · validation (val_loss) "
                        + ends(validation),
                said.replaceFirst(" · evaluate.*", ""));
    }

    private static String ends(List<JsonValue> losses) {
        return String.format(
                Locale.ROOT,
                "%.6g in epoch 1, %.6g in epoch %d",
                losses.get(0).number(),
                losses.get(losses.size() - 1).number(),
                losses.size());
    }

    /** As the tutorials print it: in passengers. */
    @Test
    void errorsAndPredictionsAreToldInTheUnitOfTheFile() throws IOException {
        List<String> said = console("run airline-training --run A --predictions out.csv")
                .out()
                .lines()
                .toList();
        assertTrue(
                said.contains("   RMSE in the unit of the file: passengers 24.87 (train), 63.52 (test)"),
                said.toString());
        assertTrue(said.contains("Predictions: out.csv (140 rows)"), said.toString());
        List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
        assertEquals("run,part,sample,step,row,series,column,actual,predicted", lines.get(0));
        assertTrue(lines.get(1).startsWith("A,train,0,3,3,,passengers,129.0,115.309"), lines.get(1));
        JsonValue run = JsonValue.parse(
                        "out",
                        console("run airline-training --run A --predictions out.csv --json")
                                .out())
                .field("runs")
                .first();
        assertEquals(
                24.873, run.field("rmse").field("passengers").field("train").number(), 1e-3);
    }

    @Test
    void aRunThatComparesNothingSaysSo() {
        assertEquals(
                "   no loss: nothing is compared with targets",
                printed("run --trace out.csv").get(5));
    }

    @Test
    void runsAreChosenByLetterNameOrList() {
        List<String> both = printed("run --run A,C --what x");
        assertEquals(1 + 2 * 140 * 3 * 2, both.size());
        assertEquals(both, printed("run --run A --run C --what x"));
        assertEquals(both, printed("run --run C,A --what x"), "in the order of the experiment");
        String[] named = {"run", "--run", "Batch size 1, stateless", "--what", "x"};
        assertEquals(
                printed("run --run B --what x"),
                Console.run(folder, named).done().out().lines().toList());
        assertFalse(console("run --run B --trace out.csv").done().out().contains("C  Batch size 4"));
    }

    @Test
    void momentsUnitsAndColumnsAreChosen() {
        List<String> lines = printed("run --run A --from 1/140/3 --to 2/1 --every 2 --units 0,2-3 --what c,loss,call");
        assertEquals("run,epoch,batch,step,sample,slot,layer,unit,c,call,call_number,loss", lines.get(0));
        List<String> places = lines.stream()
                .skip(1)
                .map(line -> line.replaceAll("^A,(\\d+,\\d+,\\d+),\\d+,0,1,(\\d),.*", "$1:$2"))
                .toList();
        assertEquals(List.of("1,140,3:0", "1,140,3:2", "1,140,3:3", "2,1,2:0", "2,1,2:2", "2,1,2:3"), places);
    }

    @Test
    void jsonIsCutInTheSameWay() {
        String out = console("run --json --run C --from 2/35/3 --units 1 --what h,target")
                .done()
                .out();
        JsonValue json = JsonValue.parse("out", out);
        assertEquals(1, json.field("runs").size());
        assertEquals(4, json.field("moments").size());
        JsonValue moment = json.field("moments").first();
        assertEquals(1, moment.field("layers").first().field("h").size());
        assertEquals(1, moment.field("target").size());
    }

    @Test
    void aPackedTraceHoldsTheSame() throws IOException {
        console("run --trace out.csv").done();
        console("run --trace out.csv.gz").done();
        byte[] packed = Files.readAllBytes(folder.resolve("out.csv.gz"));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("out.csv")),
                new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        console("run --trace out.csv.gz").done();
        assertArrayEquals(packed, Files.readAllBytes(folder.resolve("out.csv.gz")));
        console("run --trace out.json.gz").done();
        byte[] json = Files.readAllBytes(folder.resolve("out.json.gz"));
        assertEquals(
                console("run --json").done().out(),
                new String(new GZIPInputStream(new ByteArrayInputStream(json)).readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The first update is so large that the next loss is none. */
    @Test
    void whereNumbersEndIsSaid() {
        Training wild = new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e300, 0, false, true)));
        RunChoice run = Examples.run("A", 1, true)
                .withCalls(List.of(new Call.Fit(3, false, false)))
                .withTraining(wild);
        ExperimentFile.save(Examples.airline().withRuns(List.of(run)), folder.resolve("wild.json"));
        String where = "from epoch 1 \u00b7 batch 2 \u00b7 t 3 on: the loss is NaN or infinite";
        assertTrue(console("run wild.json --trace out.csv").out().contains("\n   " + where + "\n"));
        assertEquals(
                "unrolled: warning: run A: " + where + "\n",
                console("run wild.json").err());
        Console json = console("run wild.json --trace out.csv --json");
        assertEquals("unrolled: warning: run A: " + where + "\n", json.err());
        JsonValue trouble =
                JsonValue.parse("out", json.out()).field("runs").first().field("trouble");
        assertEquals("loss", trouble.field("what").text());
        assertEquals(
                List.of(1, 2, 3),
                Stream.of("epoch", "batch", "step")
                        .map(key -> trouble.field(key).index())
                        .toList());
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--run D             ; there is no run 'D': choose one of A (Batch size 1, stateful), B (Batch size 1,"
                        + " stateless), C (Batch size 4, stateful)",
                "--run A,D           ; there is no run 'D': choose one of A (Batch size 1, stateful), B (Batch size 1,"
                        + " stateless), C (Batch size 4, stateful)",
                "--from x            ; --from should be EPOCH, EPOCH/BATCH or EPOCH/BATCH/STEP counted from 1, as in"
                        + " 1/3/2, but is 'x'",
                "--run C --to 1/36   ; run C has epochs 1 to 2, batches 1 to 35 and steps 1 to 3, but --to is 1/36",
                "--run A --from 0    ; run A has epochs 1 to 2, batches 1 to 140 and steps 1 to 3, but --from is 0",
                "--from 2 --to 1/9   ; --from 2 comes after --to 1/9: let it come before, or be the same",
                "--every 0           ; --every should be a whole number, 1 or more, but is '0'",
                "--every all         ; --every should be a whole number, 1 or more, but is 'all'",
                "--units 4           ; --units names unit 4, but there are units 0 to 3: they count from 0",
                "--units 3-1         ; --units should be units and spans of units counted from 0, as in 0,3,5-7, but"
                        + " has '3-1'",
                "--units 0,          ; --units should be units and spans of units counted from 0, as in 0,3,5-7, but"
                        + " has ''",
                "--what c,y          ; --what should name some of i, f, g, o, c, h, call, x, output, target, loss,"
                        + " with commas between them, but has 'y'",
                "--what x --units 0  ; --units chooses units, but --what names nothing that units have: add one of"
                        + " i, f, g, o, c, h to it, or leave --units out",
            })
    // spotless:on
    void whatCannotBeChosenEndsWithOneSentenceAndNoFile(String options, String sentence) {
        Console console = console("run --trace out.csv " + options);
        assertEquals("unrolled: " + sentence + "\n", console.err());
        assertEquals("", console.out());
        assertEquals(2, console.exitCode());
        assertTrue(Files.notExists(folder.resolve("out.csv")));
    }

    @Test
    void howFarItIsIsSaidOnATerminalOnly() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(out, print(err), folder, Optional.of(print(screen)));
        String[] line = {"run", "--json", "--trace", "out.csv"};
        assertEquals(0, CommandLineProgram.run(terminal, document -> Optional.empty(), line));
        assertTrue(screen.toString(StandardCharsets.UTF_8)
                .startsWith("Writing 10,080 rows, about 1.8 MB, to out.csv" + System.lineSeparator()));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertEquals(
                3,
                JsonValue.parse("out", out.toString(StandardCharsets.UTF_8))
                        .field("runs")
                        .size());
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    @Test
    void aDiskThatIsTooSmallIsSaid() {
        TraceSize size = new TraceSize(5_000_000, 900_000_000, 900_000_000);
        TraceAnnouncement said = new TraceAnnouncement("out.csv", TraceFormat.CSV, size);
        assertEquals(Optional.empty(), said.shortage(900_000_000));
        assertEquals(
                "out.csv will need about 900 MB, but its disk has room for 1.5 MB: choose less with --run, --from,"
                        + " --to, --every, --units or --what, or another disk",
                said.shortage(1_500_000).orElseThrow());
        assertEquals(Optional.empty(), said.shortage(folder.resolve("none/out.csv")));
    }
}
