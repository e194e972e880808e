package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.json.JsonValue;
import unrolled.io.safe.Fingerprint;

class CommandLineTest {
    @TempDir
    Path folder;

    private Console console(String... arguments) {
        return Console.run(folder, arguments);
    }

    @Test
    void helpSaysWhatThereIs() {
        Console help = console("--help").done();
        assertTrue(help.out().startsWith("Usage: unrolled"), help.out());
        for (String word : List.of("run", "render", "verify", "bench", "help", "Exit codes")) {
            assertTrue(help.out().contains(word), word);
        }
        BundledExperiments.names().forEach(name -> assertTrue(help.out().contains(name), name));
        assertTrue(console("help", "render").done().out().contains("--at=EPOCH/BATCH/STEP"));
        assertTrue(console("verify", "--help").done().out().contains("PATH..."));
        assertTrue(console("--version").done().out().startsWith("Unrolled "));
    }

    @Test
    void readMeNamesEveryExample() throws IOException {
        String readMe = Files.readString(Path.of("README.md"));
        BundledExperiments.names().forEach(name -> assertTrue(readMe.contains("`" + name + "`"), name));
    }

    @Test
    void benchJumpsSaysHowLongComputingAndJumpingTook() {
        String out = console("bench", "jumps", "--jumps", "20", "--threads", "2")
                .done()
                .out();
        assertTrue(out.startsWith("Airline passengers: does the state go on?, 2 threads, "), out);
        assertTrue(out.contains("computed 1,890 time steps in "), out); // 2 epochs of 140, 140 and 35 batches, 3 steps
        assertTrue(out.contains("20 jumps: median "), out);
        assertEquals(2, console("bench").exitCode());
        assertEquals(2, console("bench", "jumps", "--jumps", "0").exitCode());
        assertTrue(console("bench", "jumps", "--jumps", "1", "--megabytes", "3")
                .done()
                .out()
                .contains(" MB at most, 3 MB of them for traces"));
        assertEquals(2, console("bench", "jumps", "--megabytes", "0").exitCode());
    }

    @Test
    void runPrintsEveryMoment() {
        List<String> lines = console("run").done().out().lines().toList();
        assertEquals(
                "run,epoch,batch,step,sample,slot,layer,unit,i,f,g,o,c,h,call,call_number,x_0,output_0,target_0,loss",
                lines.get(0));
        assertEquals(1 + 3 * 2 * 140 * 3 * 4, lines.size()); // runs, epochs, samples, steps, units
        assertTrue(lines.get(1).startsWith("A,1,1,1,0,0,1,0,"), lines.get(1));
        assertTrue(lines.get(lines.size() - 1).startsWith("C,2,35,3,139,3,1,3,"), lines.get(lines.size() - 1));
    }

    @Test
    void runWalksThroughASeriesThatIsMade() {
        List<String> lines = console("run", "waves:23:5").done().out().lines().toList();
        assertEquals(1 + 3 * 2 * 20 * 3 * 4, lines.size()); // runs, epochs, samples, steps, units
        assertEquals(lines, console("run", "waves:23:5").done().out().lines().toList());
        assertNotEquals(lines, console("run", "waves:23:6").done().out().lines().toList());
        assertTrue(console("run", "memory", "--trace", "out.csv").done().out().startsWith("memory\n"));
    }

    @Test
    void runPrintsJson() {
        JsonValue json = JsonValue.parse(
                "out", console("run", "heating-demand", "--json").done().out());
        assertEquals(2, json.field("runs").size());
        assertEquals(2 * 2 * 36 * 4, json.field("moments").size()); // runs, epochs, samples, steps
        assertEquals(3, json.field("moments").first().field("input").size());
    }

    @Test
    void runWritesTheSameTraceAndASummary() throws IOException {
        Console summary = console("run", "--trace", "out.csv").done();
        assertEquals(console("run").done().out(), Files.readString(folder.resolve("out.csv")));
        assertTrue(summary.out().contains("C  Batch size 4, stateful"), summary.out());
        assertTrue(summary.out().contains("epochs 2, batches 70, steps 3, moments 210"), summary.out());
        assertTrue(summary.out().endsWith("Trace: out.csv (10080 rows)\n"), summary.out());
        JsonValue json = JsonValue.parse(
                "out", console("run", "--json", "--trace", "out.csv").done().out());
        assertEquals(210, json.field("runs").list().get(2).field("moments").wholeNumber());
        console("run", "--trace", "out.json").done();
        assertEquals(console("run", "--json").done().out(), Files.readString(folder.resolve("out.json")));
    }

    @Test
    void experimentFileAndSeriesFileAreRun() throws IOException {
        Files.writeString(folder.resolve("series.csv"), "t;a\n" + "1;1,5\n2;3,5\n".repeat(8));
        Console series = console("run", "series.csv");
        assertEquals(
                1 + 2 * (13 + 13 + 12) * 3 * 4, series.out().lines().count()); // 12 of 13 windows fill batches of 4
        assertEquals(
                "unrolled: series: 16 rows, column a; passed over, since it counts, says when or never changes: t\n",
                series.err());
        Files.writeString(folder.resolve("mine.json"), ExperimentFile.write(BundledExperiments.opening()));
        assertEquals(
                console("run").done().out(), console("run", "mine.json").done().out());
    }

    @Test
    void renderDrawsTheDifferenceOfTwoRuns() throws IOException {
        console("render", "--compare", "C", "--lock", "sample", "-o", "out.svg").done();
        String svg = Files.readString(folder.resolve("out.svg"));
        assertTrue(svg.contains(">Difference<"));
        assertTrue(svg.contains("by sample"));
    }

    @Test
    void renderWritesSvgAndPng() throws IOException {
        console("render", "-o", "out.svg").done();
        String svg = Files.readString(folder.resolve("out.svg"));
        assertTrue(svg.startsWith("<svg "));
        assertTrue(svg.contains("Airline passengers: does the state go on?"));
        assertFalse(svg.contains("A \u2212 B"), "a file offers no clicks");
        console(
                        "render",
                        "heating-demand",
                        "--at",
                        "2/3/4",
                        "--run",
                        "B",
                        "--theme",
                        "dark",
                        "--lang",
                        "de",
                        "-o",
                        "b.svg")
                .done();
        String german = Files.readString(folder.resolve("b.svg"));
        assertTrue(german.contains("Zustand"), "in German");
        assertTrue(german.contains("#0d1117"), "dark");
        console("render", "--run", "Batch size 4, stateful", "-o", "out.PNG").done();
        byte[] png = Files.readAllBytes(folder.resolve("out.PNG"));
        assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
    }

    @Test
    void verifyCountsCases() {
        Path cases = Path.of("src/test/resources/cases").toAbsolutePath();
        Console passes = console(
                        "verify", cases.resolve("golden/forward_tiny.json").toString())
                .done();
        assertEquals(
                List.of("forward_tiny: OK, largest difference 0.00e+00, tolerance 1e-12", "1 passed, 0 failed"),
                passes.out().lines().toList());
        Console all = console("verify", cases.toString());
        assertEquals(0, all.exitCode());
        assertEquals("", all.err());
        assertTrue(all.out().endsWith("\n55 passed, 0 failed\n"), all.out());
        assertFalse(all.out().contains("gru"), "refuse.json is passed over");
        List<String> names = all.out().lines().limit(28).toList();
        assertEquals(names.stream().sorted().toList(), names, "in the order of names");
    }

    @Test
    void verifyCountsApartWhatACaseDoesNotAsk() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/cases/keras/seed_b1_stateful/case.json"));
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("cases/predict-only.json"), text.replace("\"train\":", "\"x_train\":"));
        Console one = console("verify", "cases").done();
        List<String> lines = one.out().lines().toList();
        assertTrue(lines.get(0).startsWith("seed_b1_stateful predict: OK, largest difference "), one.out());
        assertEquals(
                List.of(
                        "seed_b1_stateful train: not applicable, the case has no train part",
                        "1 passed, 0 failed, 1 not applicable"),
                lines.subList(1, 3));
        Files.writeString(folder.resolve("cases/broken.json"), "[");
        Console withAFailure = console("verify", "cases");
        assertEquals(1, withAFailure.exitCode(), "what is not applicable hides no failure");
        assertTrue(withAFailure.out().endsWith("\n1 passed, 1 failed, 1 not applicable\n"), withAFailure.out());
    }

    @Test
    void verifyTakesBrokenJsonForACaseThatFails() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        Files.writeString(folder.resolve("deep/er/broken.json"), "{\"schema\": \"lstm-golden/1\",");
        Console broken = console("verify", "deep");
        assertEquals(1, broken.exitCode());
        assertTrue(
                broken.out().startsWith("broken.json: FAILED, broken.json is not JSON (line 1, column"), broken.out());
        assertTrue(broken.out().endsWith("0 passed, 1 failed\n"), broken.out());
    }

    @Test
    void windowIsAskedForWithoutACommand() {
        Console console = Console.run(folder, beginning -> {
            assertEquals(
                    BundledExperiments.opening(), beginning.document().get().experiment());
            assertEquals(Optional.empty(), beginning.file());
            return Optional.empty();
        });
        assertEquals("", console.done().out());
        Console named = Console.run(
                folder,
                beginning -> {
                    assertEquals(
                            "Heating demand",
                            beginning.document().get().experiment().title().substring(0, 14));
                    return Optional.empty();
                },
                "heating-demand");
        assertEquals("", named.done().out());
    }

    @Test
    void whatCannotBeRunOpensInTheWindowAndIsRefusedWithoutOne() {
        Path partial =
                Path.of("src/test/resources/experiments/state-of-partial.json").toAbsolutePath();
        List<WindowOpener.Beginning> asked = new ArrayList<>();
        WindowOpener window = beginning -> {
            asked.add(beginning);
            return Optional.empty();
        };
        assertEquals(0, Console.run(folder, window, partial.toString()).exitCode());
        assertEquals(ExperimentFile.read(partial), asked.get(0).document().get().experiment());
        String sentence = "unrolled: " + partial + ": Run A is stateless: it leaves no state for run B to go on from. "
                + "Remedy: Let run B begin with zero state.\n";
        for (String command : List.of("run", "bench jumps", "render -o out.svg")) {
            Console refused = Console.run(folder, (command + " " + partial).split(" "));
            assertEquals(2, refused.exitCode());
            assertEquals(sentence, refused.err());
        }
        Console alone = Console.run(folder, partial.toString());
        assertEquals(2, alone.exitCode());
        assertEquals("This test opens no window.\n" + sentence, alone.err());
    }

    @Test
    void everyCommandTakesBothKindsOfFiles() {
        Experiment experiment = BundledExperiments.named("one-to-many");
        for (String name : List.of("x.json", "x.unrolled")) {
            ExperimentFile.save(experiment, folder.resolve(name));
        }
        String trace = Console.run(folder, "run", "x.json").done().out();
        assertEquals(trace, Console.run(folder, "run", "x.unrolled").done().out());
        Console.run(folder, "render", "x.json", "-o", "json.svg").done();
        Console.run(folder, "render", "x.unrolled", "-o", "unrolled.svg").done();
        assertEquals(Fingerprint.of(folder.resolve("json.svg")), Fingerprint.of(folder.resolve("unrolled.svg")));
        assertEquals(
                0,
                Console.run(folder, "bench", "jumps", "x.unrolled", "--jumps", "1")
                        .exitCode());
    }

    @Test
    void aFileThatIsDamagedOrLacksItsSeriesIsRefusedInOneSentence() throws IOException {
        Path whole = folder.resolve("x.unrolled");
        ExperimentFile.save(BundledExperiments.opening(), whole);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        Console damaged = Console.run(folder, "run", "x.unrolled");
        assertEquals(2, damaged.exitCode());
        assertEquals(
                "unrolled: " + whole + " is cut off: its end is missing. "
                        + "Take a backup beside it (.bak), or get the file again\n",
                damaged.err());
        String text = ExperimentFile.write(BundledExperiments.opening());
        String apart =
                "\"name\": \"s\", \"file\": \"s.csv\", \"bytes\": 20000000, \"sha256\": \"" + "0".repeat(64) + "\"";
        Files.writeString(folder.resolve("x.json"), text.replace("\"bundled\" : \"airline-passengers\"", apart));
        Console lacking = Console.run(folder, "run", "x.json");
        assertEquals(2, lacking.exitCode());
        assertTrue(
                lacking.err()
                        .startsWith("unrolled: " + folder.resolve("x.json") + " needs its series s.csv (19 MB), which"
                                + " is not beside it: put that file there"),
                lacking.err());
    }

    @Test
    void withoutAWindowTheExperimentIsRunAllTheSame() throws IOException {
        Console console = Console.run(folder, document -> Optional.of("No display."));
        assertEquals(0, console.exitCode());
        assertEquals("No display.\n", console.err());
        Path target = folder.resolve("target");
        assertTrue(
                console.out().contains(target.resolve("opening-experiment.svg").toString()), console.out());
        assertEquals(
                Console.run(folder, "run").done().out(), Files.readString(target.resolve("opening-experiment.csv")));
        assertTrue(Files.readString(target.resolve("opening-experiment.svg")).startsWith("<svg "));
    }

    @Test
    void readerThatStopsReadingIsNoFailure() {
        OutputStream head = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Console console = Console.run(head, folder, document -> Optional.empty(), "run");
        assertEquals(0, console.exitCode());
        assertEquals("", console.err());
    }

    @Test
    void fullDiskUnderTheOutputIsOneSentence() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Console console = Console.run(full, folder, document -> Optional.empty(), "run");
        assertEquals(1, console.exitCode());
        assertEquals("unrolled: the output cannot be written: No space left on device\n", console.err());
    }

    @Test
    void exhaustedMemoryIsOneSentence() {
        Console console = Console.run(folder, document -> {
            throw new OutOfMemoryError("heap");
        });
        assertEquals(1, console.exitCode());
        assertTrue(console.err().startsWith("unrolled: There is not enough memory"), console.err());
        assertEquals(1, console.err().lines().count());
    }

    @Test
    void streamsStayOpen() {
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(OutputStream.nullOutputStream(), err, folder);
        assertEquals(2, CommandLineProgram.run(terminal, document -> Optional.empty(), "run", "--foo"));
        assertFalse(err.checkError());
    }
}
