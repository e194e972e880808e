package unrolled.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.analysis.GradientFlow.Of;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** How much goes back from step to step, against central differences of what follows a nudged state. */
class GradientFlowTest {
    private static final double NUDGE = 1e-5;

    private final Experiment airline =
            Examples.airline().withModel(Models.stacked(Examples.airline().model(), List.of(4, 3)));

    private static Trace fit() {
        RunChoice run = RunChoice.predicting("A", 4, true, 1)
                .withSplit(new Split(OptionalInt.of(136), OptionalInt.of(96)))
                .withCalls(List.of(new Call.Fit(2, false, false), new Call.Evaluate(Part.TEST)));
        return Examples.trace(Examples.series(140, run), "A");
    }

    /** The norm over h and c of a layer and slot, each nudged where it enters a step, of what a number then does. */
    private static double plain(Block block, Cursor place, ToDoubleFunction<Recording> number) {
        Recording whole = block.recording();
        int step = place.moment().step();
        State entering = step == 0 ? whole.start() : whole.after(step - 1);
        int units = entering.units(place.layer());
        double squares = 0;
        for (int at = 0; at < 2 * units; at++) {
            double up = number.applyAsDouble(rest(block, step, nudged(entering, block, place, at, NUDGE)));
            double down = number.applyAsDouble(rest(block, step, nudged(entering, block, place, at, -NUDGE)));
            squares += Math.pow((up - down) / (2 * NUDGE), 2);
        }
        return Math.sqrt(squares);
    }

    /** The steps of a batch from one on, begun with another state. */
    private static Recording rest(Block block, int step, State state) {
        Recording whole = block.recording();
        int steps = whole.steps() - step;
        double[] x = new double[whole.batch() * steps];
        for (int slot = 0; slot < whole.batch(); slot++) {
            for (int t = 0; t < steps; t++) {
                x[slot * steps + t] = whole.x(slot, step + t, 0);
            }
        }
        return Forward.run(block.model(), x, whole.batch(), steps, state);
    }

    private static State nudged(State state, Block block, Cursor place, int which, double by) {
        List<double[][]> h = new ArrayList<>();
        List<double[][]> c = new ArrayList<>();
        for (int layer = 0; layer < state.layers(); layer++) {
            h.add(new double[state.batch()][state.units(layer)]);
            c.add(new double[state.batch()][state.units(layer)]);
            for (int slot = 0; slot < state.batch(); slot++) {
                for (int unit = 0; unit < state.units(layer); unit++) {
                    h.get(layer)[slot][unit] = state.h(layer, slot, unit);
                    c.get(layer)[slot][unit] = state.c(layer, slot, unit);
                }
            }
        }
        int units = state.units(place.layer());
        (which < units ? h : c).get(place.layer())[place.slot()][which % units] += by;
        return State.of(block.model(), h, c);
    }

    private static void assertAgrees(Trace trace, Cursor place, ToDoubleFunction<Recording> number) {
        Block block = trace.block(place.moment());
        GradientFlow flow = GradientFlow.of(trace, place);
        assertEquals(trace.plan().steps(), flow.into().size());
        for (int step = 0; step < flow.into().size(); step++) {
            Moment moment = new Moment(block.epoch(), block.batch(), step);
            double expected = plain(block, place.at(moment), number);
            assertEquals(expected, flow.into().get(step), 1e-8, "step " + step);
            assertTrue(expected > 1e-5, "step " + step);
        }
    }

    @Test
    void theOutputOfABatchThatComparesNothing() {
        Trace c = Examples.trace(airline, "C");
        for (int layer = 0; layer < 2; layer++) {
            Cursor place = new Cursor("C", new Moment(0, 4, 1), 1, layer, 0);
            GradientFlow flow = GradientFlow.of(c, place);
            assertEquals(Of.OUTPUT, flow.of());
            assertEquals(2, flow.from(), "the next output");
            assertAgrees(c, place, recording -> recording.output(1, recording.steps() - 1, 0));
        }
    }

    @Test
    void theLossOfABatchThatIsTrainedOn() {
        Trace trace = fit();
        Cursor place = new Cursor("A", new Moment(1, 3, 0), 2, 0, 0);
        assertEquals(Of.TRAINED_LOSS, GradientFlow.of(trace, place).of());
        double[] targets = trace.run().targets(1, 3);
        assertAgrees(
                trace,
                place,
                rest -> trace.run().choice().training().loss().of(rest, targets).value());
    }

    @Test
    void theLossThatIsOnlyLookedAt() {
        Trace trace = fit();
        Moment evaluated = new Moment(trace.plan().epochs() - 1, 1, 2);
        Cursor place = new Cursor("A", evaluated, 3, 0, 0);
        assertEquals(Of.LOSS, GradientFlow.of(trace, place).of());
        double[] targets = trace.run().targets(evaluated.epoch(), 1);
        assertAgrees(
                trace,
                place,
                rest -> trace.run().choice().training().loss().of(rest, targets).value());
    }

    @Test
    void aResetLetsNothingBack() {
        Trace a = Examples.trace(airline.withRun("A", run -> run.with(Pin.all(0, 4, 1))), "A");
        GradientFlow flow = GradientFlow.of(a, new Cursor("A", new Moment(0, 4, 2), 0, 0, 0));
        assertEquals(0, flow.into().get(1));
        assertEquals(0, flow.atBorder());
        assertTrue(flow.into().get(2) > 0);
    }

    /** With all gates held: what goes back goes through c, as far as the forget gate lets it. */
    private GradientFlow held(double forget) {
        Experiment branched = airline.withRun("A", run -> {
            RunChoice held = run;
            for (int unit = 0; unit < 4; unit++) {
                for (Quantity gate : List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O)) {
                    Change.Hold hold = new Change.Hold(gate, 1, 0, 0, unit, Optional.of(new Change.End(0, 4, 1)));
                    held = held.with(new Change(0, 4, hold, gate == Quantity.F ? forget : 0.5));
                }
            }
            return held;
        });
        return GradientFlow.of(Examples.trace(branched, "A"), new Cursor("A", new Moment(0, 4, 2), 0, 0, 0));
    }

    @Test
    void nothingGoesBackThroughTheSumsOfGatesThatAreHeld() {
        assertEquals(0, held(0).into().get(1));
        assertTrue(held(0).into().get(2) > 0);
        assertTrue(held(1).into().get(1) > 0);
    }

    @Test
    void aStateThatWasSetLetsNothingBack() {
        Experiment branched = airline.withRun("A", run -> {
            RunChoice set = run;
            for (int unit = 0; unit < 4; unit++) {
                set = set.with(new Change(0, 4, new Change.Memory(Quantity.C, 1, 0, 0, unit), 0.5))
                        .with(new Change(0, 4, new Change.Memory(Quantity.H, 1, 0, 0, unit), 0.25));
            }
            return set;
        });
        GradientFlow flow =
                GradientFlow.of(Examples.trace(branched, "A"), new Cursor("A", new Moment(0, 4, 2), 0, 0, 0));
        assertEquals(0, flow.into().get(1));
        assertTrue(flow.into().get(2) > 0);
    }
}
