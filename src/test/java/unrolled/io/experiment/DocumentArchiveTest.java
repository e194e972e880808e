package unrolled.io.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.data.file.Csv;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.cursor.Phase;
import unrolled.debug.desk.BarChoice;
import unrolled.debug.desk.Depth;
import unrolled.debug.desk.Desk;
import unrolled.debug.desk.Places;
import unrolled.debug.desk.Shown;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.engine.model.Activation;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.check.Check;
import unrolled.io.archive.ArchiveWriter;
import unrolled.io.archive.Npy;
import unrolled.io.safe.Saved;

/** One file that holds everything: a zip with the experiment, the desk, and what is too large for a text. */
class DocumentArchiveTest {
    private static final Experiment OPENING = BundledExperiments.opening();
    private static final Experiment OWN = OPENING.withData(
            DataChoice.of(Csv.parse("prices", "day;price\n" + "01.02;1,5\n02.02;2,5\n03.02;4,25\n".repeat(30))));

    private static final Desk DESK = new Desk(
            OWN,
            Cursor.start("C").onUnit(2),
            new Comparison(Lock.TIME, Optional.of("A")),
            List.of(Breakpoint.on(new When.Holds("f[0] < 0.5")).withLog("c is {c[0]}")),
            List.of("c[2]"),
            List.of(),
            new Shown(
                    "why",
                    "inks",
                    new Depth.Cell(Phase.CELL),
                    OptionalDouble.of(1.5),
                    0,
                    Places.FIRST,
                    BarChoice.FIRST));

    /** Everything that a run and the data can say since there are models as lists of layers. */
    private static final Experiment STATIONS = stations();

    private static Experiment stations() {
        GivenWeights given = GivenWeights.of("run A, epoch 3", OPENING.model().build(1));
        DataChoice data = DataChoice.of(
                        Csv.parse("stations", "station,t,u\nOslo,1,2\nBonn,7,1\n" + "Oslo,2,0\nBonn,8,3\n".repeat(9)))
                .withFeatures(List.of("t"))
                .withTargets(List.of("t"))
                .withSeriesBy(Optional.of("station"))
                .withScaling(Scaling.MIN_MAX_1)
                .withScalingRows(OptionalInt.of(8));
        OwnChoice own = OwnChoice.NOTHING
                .withLookBack(OptionalInt.of(5))
                .withStride(OptionalInt.of(2))
                .withDistance(OptionalInt.of(2))
                .withTargetRows(OptionalInt.of(2))
                .withTargets(Optional.of(List.of("t", "u")))
                .withLayers(Optional.of(List.of(
                        LstmChoice.of(3).withActivation(Activation.RELU),
                        new DropoutChoice(0.25),
                        new DenseChoice(4, Activation.LINEAR))))
                .withSeed(OptionalLong.of(-7));
        return OPENING.withTitle("Stations")
                .withData(data)
                .withModel(OPENING.model().withWeights(Optional.of(given)))
                .withRuns(List.of(
                        RunChoice.predicting("A", 1, true, 2).withReset(new Reset(ResetRule.EVERY_N, 4, true)),
                        RunChoice.predicting("B", 1, false, 1).withOwn(own),
                        RunChoice.predicting("C", 1, true, 1)
                                .withOwn(OwnChoice.NOTHING.withWeights(Optional.of(given)))));
    }

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static Saved save(Document document, Path file) {
        return ExperimentFile.save(document, file, FileFormat.named(file));
    }

    private static Map<String, byte[]> members(Path file) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        }
        return members;
    }

    private static String text(byte[] member) {
        return new String(member, StandardCharsets.UTF_8);
    }

    @Test
    void aDocumentComesBackWithItsDeskAndItsSeries() throws IOException {
        Path file = file("x.unrolled");
        assertEquals(Saved.WHOLE, save(Document.of(DESK), file));
        assertEquals(Document.of(DESK), ExperimentFile.document(file));
        Map<String, byte[]> members = members(file);
        assertEquals(List.of("experiment.json", "desk.json", "series.csv"), List.copyOf(members.keySet()));
        assertTrue(text(members.get("series.csv")).startsWith("day,price\n01.02,1.5\n"));
        assertTrue(text(members.get("experiment.json")).contains("\"member\" : \"series.csv\""));
        Table series = ExperimentFile.read(file).data().table();
        assertEquals("01.02", series.column("day").text(0), "as it was, though it looks like a number");
    }

    /** One of each kind that was written when there was a desk and the zip file. */
    @ParameterizedTest
    @ValueSource(strings = {"prices.unrolled", "prices.json"})
    void filesOfTheSecondVersionAreReadForEver(String name) {
        Path folder = Path.of("src/test/resources/experiments/version-2");
        assertEquals(Document.of(DESK), ExperimentFile.document(folder.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stations.unrolled", "stations.json"})
    void soAreThoseWithRunsThatDoNotShareEverything(String name) {
        Path folder = Path.of("src/test/resources/experiments/version-2");
        assertEquals(Document.of(STATIONS), ExperimentFile.document(folder.resolve(name)));
        assertEquals(Optional.empty(), Check.firstProblem(STATIONS));
    }

    static List<String> bundled() {
        return BundledExperiments.names();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledExperimentsComeBack(String name) throws IOException {
        Experiment experiment = BundledExperiments.named(name);
        Path file = file("x.unrolled");
        ExperimentFile.save(experiment, file);
        assertEquals(Document.of(experiment), ExperimentFile.document(file));
        assertEquals(List.of("experiment.json"), List.copyOf(members(file).keySet()));
    }

    @Test
    void whatWouldBeTooManyMembersStandsInTheText() throws IOException {
        GivenWeights given = GivenWeights.of("model.h5", OPENING.model().build(1));
        Experiment experiment = OPENING;
        for (int copy = 0; copy < 200; copy++) {
            experiment = experiment.withCopyOf("A");
        }
        Experiment many = experiment.withRuns(experiment.runs().stream()
                .map(run -> run.withOwn(run.own().withWeights(Optional.of(given))))
                .toList());
        Path file = file("x.unrolled");
        ExperimentFile.save(many, file);
        assertEquals(many, ExperimentFile.read(file));
        assertEquals(901, members(file).size());
    }

    @Test
    void theSameDocumentIsTheSameBytesAndSavedAgainNothingIsWritten() throws IOException {
        save(Document.of(DESK), file("x.unrolled"));
        save(Document.of(DESK), file("y.unrolled"));
        assertArrayEquals(Files.readAllBytes(file("x.unrolled")), Files.readAllBytes(file("y.unrolled")));
        assertEquals(Saved.UNCHANGED, save(Document.of(DESK), file("x.unrolled")));
        assertTrue(Files.notExists(file("x.unrolled.bak")));
        save(Document.of(OPENING), file("x.unrolled"));
        assertEquals(Document.of(DESK), ExperimentFile.document(file("x.unrolled.bak")));
    }

    @Test
    void aFileIsKnownByWhatItHoldsNotByItsName() throws IOException {
        save(Document.of(DESK), file("x.unrolled"));
        Files.move(file("x.unrolled"), file("x.json"));
        assertEquals(Document.of(DESK), ExperimentFile.document(file("x.json")));
        assertEquals(FileFormat.UNROLLED, FileFormat.in(file("x.json")));
        assertEquals(FileFormat.JSON, FileFormat.named(file("x.json")));
        assertEquals(FileFormat.UNROLLED, FileFormat.in(file("new.UNROLLED")), "where nothing stands the name counts");
        Files.writeString(file("y.unrolled"), ExperimentFile.write(OPENING));
        assertEquals(OPENING, ExperimentFile.read(file("y.unrolled")));
        assertEquals(FileFormat.JSON, FileFormat.in(file("y.unrolled")));
    }

    private String refusal(Map<String, String> texts) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        texts.forEach((name, text) -> members.put(name, text.getBytes(StandardCharsets.UTF_8)));
        Path file = Files.write(file("x.unrolled"), ArchiveWriter.bytes(members));
        String sentence = assertThrows(ExperimentException.class, () -> ExperimentFile.document(file))
                .getMessage();
        assertTrue(sentence.startsWith(file.toString()), sentence);
        return sentence.substring(file.toString().length());
    }

    @Test
    void whatIsWrongInItIsSaidByName() throws IOException {
        String opening = ExperimentFile.write(OPENING);
        String withDesk = opening.substring(0, opening.lastIndexOf('}')) + ", \"desk\": {}}";
        assertEquals(
                " is no experiment: member experiment.json is missing, choose another file",
                refusal(Map.of("desk.json", "{}")));
        assertEquals(
                ", desk.json: cursors is not known: expected here are cursor, comparison, breakpoints, watches, bookmarks, shown",
                refusal(Map.of("experiment.json", opening, "desk.json", "{\"cursors\": 1}")));
        assertEquals(
                " says twice what lies on the desk, in experiment.json and in desk.json: take one of them out",
                refusal(Map.of("experiment.json", withDesk, "desk.json", "{}")));
        assertEquals(
                " is refused: member series.csv is not known, take it out, or let its name begin with x_",
                refusal(Map.of("experiment.json", opening, "series.csv", "a\n1\n")));
        String elsewhere = opening.replace(
                "\"bundled\" : \"airline-passengers\"", "\"name\" : \"p\", \"member\" : \"../series.csv\"");
        assertEquals(
                " is no experiment: member ../series.csv is missing, choose another file",
                refusal(Map.of("experiment.json", elsewhere)));
    }

    @Test
    void aTextHasNoMembers() throws IOException {
        String member = ExperimentFile.write(OPENING)
                .replace("\"bundled\" : \"airline-passengers\"", "\"name\" : \"p\", \"member\" : \"series.csv\"");
        assertEquals(
                "data.table.member says \"series.csv\", but a text has no members: "
                        + "save the experiment as .unrolled, or put the data itself there",
                assertThrows(ExperimentException.class, () -> ExperimentFile.parse(member, "x.json"))
                        .getMessage());
    }

    @Test
    void weightsAreAMemberEachAsNumPyWritesThem() throws IOException {
        GivenWeights given = GivenWeights.of("run A, epoch 3", OPENING.model().build(1));
        Experiment experiment = OPENING.withModel(OPENING.model().withWeights(Optional.of(given)))
                .withRun("C", run -> run.withOwn(OwnChoice.NOTHING.withWeights(Optional.of(given))));
        Path file = file("weights.unrolled");
        save(Document.of(experiment), file);
        assertEquals(experiment, ExperimentFile.read(file));
        Map<String, byte[]> members = members(file);
        assertEquals(
                List.of(
                        "experiment.json",
                        "weights/0-kernel.npy",
                        "weights/1-recurrent_kernel.npy",
                        "weights/2-bias.npy",
                        "weights/3-kernel.npy",
                        "weights/4-bias.npy"),
                members.keySet().stream().filter(name -> !name.contains("run2")).toList());
        Npy kernel = Npy.parse("x", members.get("weights/run2/0-kernel.npy"));
        assertEquals(List.of(1, 16), kernel.shape());
        assertArrayEquals(OPENING.model().build(1).lstms().get(0).kernel().values(), kernel.values());
    }

    @Test
    void aMemberThatIsOfAnotherShapeIsRefused() throws IOException {
        GivenWeights given = GivenWeights.of("here", OPENING.model().build(1));
        Path file = file("odd.unrolled");
        save(Document.of(OPENING.withModel(OPENING.model().withWeights(Optional.of(given)))), file);
        Map<String, byte[]> members = members(file);
        members.put("weights/0-kernel.npy", members.get("weights/1-recurrent_kernel.npy"));
        Files.write(file, ArchiveWriter.bytes(members));
        String message = assertThrows(ExperimentException.class, () -> ExperimentFile.read(file))
                .getMessage();
        assertTrue(
                message.contains("weights.arrays[0].member should be an array of <f8 with the lengths 1, 16"), message);
    }
}
