package unrolled.debug.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.Scope;
import unrolled.engine.forward.Workers;
import unrolled.experiment.RunChoice;
import unrolled.run.Progress;
import unrolled.run.Runs;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** A search whose parts are scanned at once, in whatever order, comes to what one thread comes to. */
class SharedSearchTest {
    private static final Trace TRACE = Trace.of(Runs.all(Examples.series(20_003, RunChoice.predicting("A", 1, true, 1)))
            .get(0));
    private static final Scope SCOPE = new Scope(List.of(TRACE), Cursor.start("A"), Lock.BATCH);

    /** Each of these stops, or says something, at other moments. */
    private static final List<List<Breakpoint>> QUESTIONS = List.of(
            List.of(Breakpoint.on(new When.Holds("batch == 1 && t == 2"))),
            List.of(Breakpoint.on(new When.Begins("x > 0.9")).withHits(150)),
            List.of(
                    Breakpoint.on(new When.Holds("change(c[2]) > 0 && x[t-4] < x"))
                            .withHits(3_000),
                    Breakpoint.on(new When.EveryBatch(700)).withHits(11)),
            List.of(Breakpoint.on(new When.EveryMoment(900)).withLog("{x}"), Breakpoint.on(new When.ChangesMost("h"))),
            List.of(
                    Breakpoint.on(new When.EveryMoment(1)).withLog("{t}"),
                    Breakpoint.on(new When.At(new Moment(0, 9_000, 1))),
                    Breakpoint.on(new When.At(new Moment(0, 9_000, 1))).withLog("there")),
            List.of(
                    Breakpoint.on(new When.EveryMoment(3)).withLog("{t}"),
                    Breakpoint.on(new When.EveryMoment(1)).withHits(2_000)));

    /** So many parts, the last one first. */
    private record Backwards(int most) implements Workers {
        @Override
        public void compute(int parts, IntConsumer part) {
            for (int p = parts - 1; p >= 0; p--) {
                part.accept(p);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void anyNumberOfPartsComesToTheSame(int parts) {
        for (List<Breakpoint> breakpoints : QUESTIONS) {
            Search alone = new Search(SCOPE, breakpoints);
            Search shared = new Search(SCOPE, breakpoints, new Backwards(parts));
            for (long from : new long[] {0, 1, 17_000, 27_003, 59_998, 59_999}) {
                Moment moment = TRACE.plan().at(from);
                assertEquals(alone.forwards(moment, Progress.SILENT), shared.forwards(moment, Progress.SILENT));
                assertEquals(alone.backwards(moment, Progress.SILENT), shared.backwards(moment, Progress.SILENT));
            }
        }
    }

    @Test
    void theStretchesOfALongWayAreScannedInParts() {
        List<Integer> counts = new ArrayList<>();
        Workers counting = new Workers() {
            @Override
            public int most() {
                return 4;
            }

            @Override
            public void compute(int parts, IntConsumer part) {
                counts.add(parts);
                new Backwards(4).compute(parts, part);
            }
        };
        Breakpoint never = Breakpoint.on(new When.Holds("x > 2"));
        new Search(SCOPE, List.of(never), counting).backwards(TRACE.plan().last(), Progress.SILENT);
        assertEquals(1, counts.get(0));
        assertTrue(counts.contains(4), "parts of the stretches: " + counts);
    }

    @Test
    void howFarAllPartsAreIsTold() {
        List<Long> told = new ArrayList<>();
        Search search = new Search(SCOPE, List.of(Breakpoint.on(new When.Holds("x > 2"))), new Backwards(3));
        search.backwards(TRACE.plan().last(), (done, all) -> {
            assertEquals(20_000, all);
            return told.add(done);
        });
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(20_000, told.get(told.size() - 1));
        Progress half = (done, all) -> done < all / 2;
        assertThrows(CancellationException.class, () -> search.forwards(Moment.FIRST, half));
    }

    @Test
    void theLargestChangeIsTheFirstOfEqualOnes() {
        LargestChange change = LargestChange.of(Expression.parse("batch"), SCOPE, Workers.NONE, Progress.SILENT)
                .orElseThrow();
        List<Breakpoint> most = List.of(Breakpoint.on(new When.ChangesMost("batch")));
        for (Workers workers : List.of(Workers.NONE, new Backwards(5))) {
            Search search = new Search(SCOPE, most, workers);
            assertEquals(
                    change.moment(),
                    search.forwards(Moment.FIRST, Progress.SILENT)
                            .stop()
                            .orElseThrow()
                            .moment());
        }
    }
}
