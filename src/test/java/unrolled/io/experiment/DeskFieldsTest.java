package unrolled.io.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.cursor.Phase;
import unrolled.debug.desk.BarChoice;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.desk.Depth;
import unrolled.debug.desk.Desk;
import unrolled.debug.desk.Places;
import unrolled.debug.desk.Shown;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Experiment;
import unrolled.run.plan.Moment;

/** A file may hold what lay on the desk, too. */
class DeskFieldsTest {
    private static final Experiment OPENING = BundledExperiments.opening();

    private static final List<Breakpoint> OF_ALL_KINDS = List.of(
            Breakpoint.on(new When.At(new Moment(1, 20, 2))),
            Breakpoint.on(new When.EveryMoment(100)).withHits(3),
            Breakpoint.on(new When.EveryBatch(10)).withEnabled(false),
            Breakpoint.on(new When.EpochBegins()),
            Breakpoint.on(new When.Reset()),
            Breakpoint.on(new When.Saturated(Quantity.F, 0, 0.01)),
            Breakpoint.on(new When.NotFinite()),
            Breakpoint.on(new When.ChangesSign("c[2]")),
            Breakpoint.on(new When.Holds("f[3] < 0.5 && x > 0.8")).withLog("c is {c[2]}, \"so\""),
            Breakpoint.on(new When.Begins("norm(A.h - B.h) > 0")),
            Breakpoint.on(new When.ChangesMost("c")));

    private static final Desk BUSY = new Desk(
            OPENING,
            new Cursor("B", new Moment(1, 20, 2), 0, 0, 3),
            new Comparison(Lock.SAMPLE, Optional.of("A")),
            OF_ALL_KINDS,
            List.of("norm(A.h - B.h)", "f[0"),
            List.of(
                    new Bookmark(new Cursor("A", new Moment(0, 7, 1), 0, 0, 3), "the jump, \"here\""),
                    Bookmark.at(new Cursor("C", new Moment(1, 20, 2), 3, 0, 0))),
            new Shown(
                    "why",
                    "inks",
                    new Depth.Cell(Phase.GATES),
                    OptionalDouble.of(1.5),
                    0,
                    new Places("gradient", "c", Optional.of(new Places.Rows(10, 40)), 2),
                    new BarChoice(true, 10)));

    @TempDir
    Path folder;

    private Document saved(Document document) {
        Path file = folder.resolve("x.json");
        ExperimentFile.save(document, file, FileFormat.JSON);
        return ExperimentFile.document(file);
    }

    private Document read(String desk) throws IOException {
        Path file = folder.resolve("x.json");
        String text = ExperimentFile.write(OPENING);
        Files.writeString(file, text.substring(0, text.lastIndexOf('}')) + ", \"desk\": " + desk + "}");
        return ExperimentFile.document(file);
    }

    @Test
    void allThatLiesOnTheDeskComesBack() {
        assertEquals(Document.of(BUSY), saved(Document.of(BUSY)));
        Desk empty = Desk.of(OPENING);
        assertEquals(Document.of(empty), saved(Document.of(empty)));
        Shown far = new Shown(
                "run",
                "parts",
                Depth.Far.WHOLE_RUN,
                OptionalDouble.empty(),
                1,
                new Places("gradient", "c", Optional.of(new Places.Rows(10, 40)), 2),
                BarChoice.FIRST);
        Desk afar = new Desk(OPENING, empty.cursor(), Comparison.NONE, List.of(), List.of(), List.of(), far);
        assertEquals(Document.of(afar), saved(Document.of(afar)));
    }

    @Test
    void aFileNeedNotSayAnythingOfIt() throws IOException {
        assertEquals(Optional.empty(), saved(Document.of(OPENING)).desk());
        assertEquals(Optional.of(Desk.of(OPENING)), read("{}").desk());
    }

    @Test
    void whatDoesNotFitTheExperimentKeepsNoFileFromBeingOpened() throws IOException {
        Desk desk = read("""
                {"cursor": {"run": "Z", "epoch": 7, "batch": 2000000000, "step": 9, "slot": 5, "layer": 4, "unit": 99},
                 "comparison": {"lock": "time", "against": "Y"},
                 "breakpoints": [{"when": "holds", "expression": "Z.h[77] >"}],
                 "watches": ["what?"],
                 "shown": {"bottom": "tomorrow", "why": "because", "call": 50, "zoom": 1e9}}""").desk().orElseThrow();
        assertEquals(new Cursor("A", new Moment(7, 2_000_000_000, 9), 5, 4, 99), desk.cursor());
        assertEquals(new Comparison(Lock.TIME, Optional.empty()), desk.comparison());
        assertEquals(List.of("what?"), desk.watches());
    }

    @Test
    void bookmarksOfRunsThatAreGoneAreKeptSinceTheRunsMayComeBack() throws IOException {
        Desk desk = read("""
                {"bookmarks": [{"run": "Z", "epoch": 7, "batch": 2000000000, "step": 9, "slot": 5, "layer": 4, "unit": 99,
                 "name": " far away "}]}""").desk().orElseThrow();
        assertEquals(
                List.of(new Bookmark(new Cursor("Z", new Moment(7, 2_000_000_000, 9), 5, 4, 99), "far away")),
                desk.bookmarks());
    }

    @Test
    void aRunIsNotComparedWithItself() throws IOException {
        Desk desk = read("{\"comparison\": {\"against\": \"A\"}}").desk().orElseThrow();
        assertEquals(Comparison.NONE, desk.comparison());
    }

    @Test
    void aDeskWhoseRunHasGoneIsSavedWithWhatFits() {
        Desk desk = new Desk(
                OPENING.without("B"), BUSY.cursor(), BUSY.comparison(), List.of(), List.of(), List.of(), Shown.FIRST);
        Desk read = saved(Document.of(desk)).desk().orElseThrow();
        assertEquals(BUSY.cursor().inRun("A"), read.cursor());
        assertEquals(Optional.empty(), read.comparison().against());
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"cursors\": {}}                                     | desk.cursors is not known: expected here are cursor, comparison, breakpoints, watches, bookmarks, shown",
                "{\"cursor\": {\"run\": \"A\", \"epoch\": -1}}         | desk.cursor.epoch should be a whole number from 0, but is -1",
                "{\"comparison\": {\"lock\": \"slot\"}}                | desk.comparison.lock should be one of batch, sample, time, but is \"slot\"",
                "{\"breakpoints\": [{\"when\": \"never\"}]}            | desk.breakpoints[0].when should be one of at, every_step, every_batch, epoch, reset, saturated, not_finite, changes_sign, holds, begins, changes_most, but is \"never\"",
                "{\"breakpoints\": [{\"when\": \"reset\", \"n\": 2}]}  | desk.breakpoints[0].n is not known: expected here are when, hits, log, enabled",
                "{\"breakpoints\": [{\"when\": \"every_step\", \"n\": 0}]} | desk.breakpoints[0].n should be a whole number from 1, but is 0",
                "{\"breakpoints\": [{\"when\": \"saturated\", \"gate\": \"f\", \"layer\": 0, \"threshold\": 0.5}]} | desk.breakpoints[0].threshold should be a number above 0 and below 0.5, but is 0.5",
                "{\"shown\": {\"depth\": \"cell\"}}                    | desk.shown.phase is missing",
                "{\"shown\": {\"rows\": {\"first\": 5, \"last\": 4}}} | desk.shown.rows.last should be a whole number from 5, but is 4",
                "{\"bookmarks\": [{\"run\": \"A\", \"epoch\": 0}]}     | desk.bookmarks[0].batch is missing",
                "{\"bookmarks\": [{\"place\": 7}]}                  | desk.bookmarks[0].place is not known: expected here are name, run, epoch, batch, step, slot, layer, unit",
                "{\"watches\": [7]}                                    | desk.watches[0] should be a text, but is 7",
            })
    // spotless:on
    void whatMeansNothingIsSaidByName(String desk, String sentence) {
        String message =
                assertThrows(ExperimentException.class, () -> read(desk)).getMessage();
        assertEquals(folder.resolve("x.json") + ": " + sentence, message);
    }

    @Test
    void endlessListsAreRefused() {
        String watches = "[" + "\"c\",".repeat(1000) + "\"c\"]";
        String message = assertThrows(ExperimentException.class, () -> read("{\"watches\": " + watches + "}"))
                .getMessage();
        assertTrue(message.endsWith("desk.watches should be a list of at most 1000, but is a list of 1001"), message);
    }
}
