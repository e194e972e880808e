package unrolled.diagram.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.twin.TwinReader.Border;
import unrolled.diagram.veil.Veil;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.Pin;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * From the text of a moment alone the lanes are drawn again, and are the same: the words in the boxes of inputs and outputs, the
 * bars of c and h, and what becomes of the state at every border. Only where the boxes stand is taken from the picture.
 */
class RedrawnFromTextTest {
    private static final List<View> VIEWS = new ArrayList<>();

    /**
     * A run that is reset every other batch, one with resets by hand, one that goes on from another, and one that learns until
     * nothing is a number.
     */
    private static Experiment byHand() {
        RunChoice stateful = Examples.run("A", 1, true).withReset(new Reset(ResetRule.EVERY_N, 2, false));
        RunChoice pinned = Examples.run("B", 4, true).withPins(List.of(Pin.one(0, 2, 0, 1), Pin.one(0, 2, 2, 3)));
        RunChoice goesOn = Examples.run("C", 1, true).withOrigin(new Origin(Optional.empty(), Optional.of("A")));
        RunChoice broken = Examples.run("D", 1, false)
                .withCalls(List.of(new Call.Fit(1, false, false)))
                .withOptimizer(Optimizer.of(new Sgd(1e300, 0)));
        return Examples.airline().withRuns(List.of(stateful, pinned.withReset(ResetRule.NEVER), goesOn, broken));
    }

    @BeforeAll
    static void compute() {
        Random chance = new Random(16);
        List<Trace> byHand = Examples.traces(byHand());
        VIEWS.add(new View(byHand, Cursor.start("B")));
        VIEWS.add(new View(byHand, Cursor.start("B").at(new Moment(0, 2, 1))));
        List<String> names = List.of(
                "airline-passengers",
                "airline-training",
                "heating-demand",
                "one-to-many",
                "one-to-many-multivariate",
                "many-to-one-multivariate",
                "many-to-many-synchronous",
                "many-to-many-shifted",
                "look-back-steps-or-features",
                "stateful-memory");
        for (String name : names) {
            List<Trace> traces = Examples.traces(BundledExperiments.named(name));
            VIEWS.add(anywhere(traces, chance));
            VIEWS.add(anywhere(traces, chance));
        }
    }

    private static View anywhere(List<Trace> traces, Random chance) {
        Trace trace = traces.get(chance.nextInt(traces.size()));
        Plan plan = trace.plan();
        Moment moment = plan.at((long) (chance.nextDouble() * plan.moments()));
        int slot = chance.nextInt(plan.slots(moment.epoch(), moment.batch()));
        return new View(traces, Cursor.start(trace.run().id()).at(moment).inSlot(slot));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theLanesAreDrawnAgainFromTheTextAlone(String language) {
        Style look = new Style(Theme.LIGHT, Words.in(Locale.forLanguageTag(language)));
        assertEquals(22, VIEWS.size(), "20 by chance, and 2 where much is set by hand");
        for (View view : VIEWS) {
            TextTwin twin = TextTwin.of(view, Veil.NONE, BarChoice.FIRST, look.words());
            TwinReader reader = new TwinReader(
                    twin.batches(), twin.table().text(), look.words().locale());
            SeenLanes picture = new SeenLanes(view, look);
            for (String run : reader.runs()) {
                assertEquals(picture.batch(run), reader.batch(run));
                assertEquals(
                        picture.drawn(run),
                        new RedrawnLane(reader, picture, run).all(),
                        view.cursor() + ", run " + run);
            }
        }
    }

    @Test
    void theMomentsHaveAllKindsOfBordersAndNumbersThatAreNone() {
        Set<Border> borders = EnumSet.noneOf(Border.class);
        boolean none = false;
        boolean fed = false;
        for (View view : VIEWS) {
            TextTwin twin = TextTwin.of(view, Veil.NONE, BarChoice.FIRST, Words.in(Locale.ENGLISH));
            TwinReader reader = new TwinReader(twin.batches(), twin.table().text(), Locale.ENGLISH);
            for (String run : reader.runs()) {
                IntStream.range(0, reader.slots(run)).forEach(slot -> borders.add(reader.border(run, slot)));
                fed |= reader.isFed(run, reader.steps(run) - 1, 0);
            }
            none |= twin.table().rows().stream().anyMatch(row -> Double.isNaN(row.value()));
        }
        assertEquals(EnumSet.allOf(Border.class), borders);
        assertTrue(none, "NaN");
        assertTrue(fed, "a generation goes on from its own outputs");
    }
}
