package unrolled.session.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
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
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.When;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.Document;
import unrolled.run.plan.Moment;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.session.Sight;
import unrolled.work.WorkQueue;

/** What lies on the desk is one value, which a file can hold and a lesson can set. */
class OpenDeskTest {
    private static final Experiment AIRLINE = BundledExperiments.opening();
    private static final Debugger.Playing STILL = new Debugger.Playing() {
        @Override
        public void toggle() {}

        @Override
        public void pause() {}

        @Override
        public void stopAt(StopAhead ahead, Consumer<Outcome> stopped) {}
    };

    private final Session session = new Session(Computed.of(AIRLINE), Runnable::run, Runnable::run);
    private static final WorkQueue SEARCHING = WorkQueue.ofNewest(Runnable::run, Runnable::run);
    private final Debugger debugger = new Debugger(session, SEARCHING, SEARCHING, SEARCHING, STILL);
    private final OpenDesk open = new OpenDesk(session, debugger, new Sight());

    private static Desk busy(Experiment experiment) {
        return new Desk(
                experiment,
                Cursor.start("B").at(new Moment(0, 20, 2)).onUnit(3),
                new Comparison(Lock.SAMPLE, Optional.of("A")),
                List.of(Breakpoint.on(new When.Begins("f[3] < 0.5")).withHits(2)),
                List.of("norm(A.h - B.h)"),
                List.of(Bookmark.at(Cursor.start("A")), new Bookmark(Cursor.start("B"), "where it begins")),
                new Shown(
                        "why",
                        "inks",
                        new Depth.Cell(Phase.GATES),
                        OptionalDouble.of(1.5),
                        0,
                        new Places("gradient", "c", Optional.of(new Places.Rows(10, 40)), 2),
                        new BarChoice(true, 10)));
    }

    @Test
    void atFirstOnlyTheExperimentLiesThere() {
        assertEquals(Desk.of(AIRLINE), open.value());
    }

    @Test
    void whatIsLaidThereIsThere() {
        Desk desk = busy(AIRLINE);
        open.set(desk);
        assertEquals(desk, open.value());
    }

    @Test
    void anotherExperimentIsOpenedAtItsPlaceAndHasNoPast() {
        session.edit(experiment -> experiment.withTitle("mine"));
        Desk desk = busy(BundledExperiments.named("train-n-predict-1"));
        open.set(desk);
        assertEquals(desk, open.value());
        assertEquals(false, session.history().canUndoProperty().get());
    }

    @Test
    void whatAFileHoldsIsLaidThere() {
        session.edit(experiment -> experiment.withTitle("mine"));
        Desk desk = busy(AIRLINE);
        open.open(Document.of(desk));
        assertEquals(desk, open.value());
        assertEquals(false, session.history().canUndoProperty().get());
    }

    @Test
    void aFileThatDoesNotSayWhatLayThereLeavesItAsItIs() {
        open.set(busy(AIRLINE));
        open.open(Document.of(BundledExperiments.named("train-n-predict-1")));
        assertEquals(Cursor.start("A"), open.value().cursor());
        assertEquals(Comparison.NONE, open.value().comparison());
        assertEquals(busy(AIRLINE).watches(), open.value().watches());
        assertEquals(List.of(), open.value().bookmarks(), "they are places in the other experiment");
        assertEquals(busy(AIRLINE).shown(), open.value().shown());
    }

    @Test
    void aPlaceThatIsNotThereIsTheNearestOne() {
        Desk desk = busy(AIRLINE);
        Cursor beyond = new Cursor("C", new Moment(1, 2_000_000_000, 7), 9, 3, 99);
        open.open(Document.of(new Desk(
                AIRLINE,
                beyond,
                desk.comparison(),
                desk.breakpoints(),
                List.of("what?"),
                desk.bookmarks(),
                desk.shown())));
        assertEquals(
                new Cursor("C", new Moment(1, 34, 2), 3, 0, 3), open.value().cursor());
    }

    @Test
    void aPlaceThatIsComputedLaterIsTheDeskAllTheSame() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Session slow = new Session(Computed.of(AIRLINE), waiting::add, Runnable::run);
        OpenDesk opened = new OpenDesk(slow, new Debugger(slow, SEARCHING, SEARCHING, SEARCHING, STILL), new Sight());
        Desk desk = busy(BundledExperiments.named("train-n-predict-1"));
        opened.open(Document.of(desk));
        assertEquals(desk, opened.value());
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertEquals(desk, opened.value());
        assertEquals(desk.cursor(), slow.view().cursor());
    }
}
