package unrolled.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Why c is what it is, in runs of every kind: nothing is left out, and nothing comes over a border that forgets. */
class ProvenanceTest {
    private final Experiment airline = Examples.airline();

    private static Cursor place(Trace trace, int epoch, int batch, int step) {
        return new Cursor(trace.run().id(), new Moment(epoch, batch, step), 0, 0, 2);
    }

    private static double c(Trace trace, Cursor place) {
        Recording recording = trace.block(place.moment()).recording();
        return recording.at(
                Quantity.C, place.layer(), place.slot(), place.moment().step(), place.unit());
    }

    /** At every seventh moment, in every slot, layer and unit. */
    private static void assertAddsUp(Trace trace) {
        for (long index = 0; index < trace.plan().moments(); index += 7) {
            Moment moment = trace.plan().at(index);
            for (int slot = 0; slot < trace.plan().slots(moment.epoch(), moment.batch()); slot++) {
                for (int layer = 0; layer < trace.run().model().lstms().size(); layer++) {
                    int units = trace.run().model().lstms().get(layer).units();
                    for (int unit = 0; unit < units; unit++) {
                        Cursor place = new Cursor(trace.run().id(), moment, slot, layer, unit);
                        Provenance why = MemoryWalk.provenance(trace, place);
                        assertEquals(c(trace, place), why.c());
                        assertEquals(why.c(), why.sum(), 1e-12 * why.absoluteSum(), place.toString());
                    }
                }
            }
        }
    }

    @Test
    void addsUpInStatefulAndStatelessRuns() {
        Examples.traces(airline).forEach(ProvenanceTest::assertAddsUp);
    }

    @Test
    void addsUpInStacksWithPins() {
        Experiment stacked = airline.withModel(Models.stacked(airline.model(), List.of(4, 3)))
                .withRun("C", run -> run.with(Pin.all(0, 7, 2)).with(Pin.one(1, 3, 0, 1)));
        assertAddsUp(Examples.trace(stacked, "C"));
    }

    @Test
    void addsUpWhereTheStateIsSetAndMemoryBeginsThere() {
        Change.Memory c = new Change.Memory(Quantity.C, 1, 2, 0, 2);
        Change.Memory h = new Change.Memory(Quantity.H, 0, 1, 0, 0);
        Trace trace = Examples.trace(
                airline.withRun("C", run -> run.with(new Change(0, 3, c, 0.5)).with(new Change(0, 4, h, -0.5))), "C");
        assertAddsUp(trace);
        Provenance why = MemoryWalk.provenance(trace, new Cursor("C", new Moment(0, 4, 0), 2, 0, 2));
        assertEquals(3, why.parts().size());
        assertEquals(0.5, why.parts().get(2).written());
        assertEquals(Carry.SET, why.rest().before());
    }

    @Test
    void addsUpWhereGatesAreHeldAndNothingIsForgottenWhereTheForgetGateIsHeldOpen() {
        Change.Hold f = new Change.Hold(Quantity.F, 1, 2, 0, 2, Optional.empty());
        Change.Hold i = new Change.Hold(Quantity.I, 0, 2, 0, 2, Optional.of(new Change.End(0, 4, 1)));
        Trace trace = Examples.trace(
                airline.withRun("C", run -> run.with(new Change(0, 3, f, 1)).with(new Change(0, 4, i, 0))), "C");
        assertAddsUp(trace);
        Provenance why = MemoryWalk.provenance(trace, new Cursor("C", new Moment(0, 4, 1), 2, 0, 2));
        assertEquals(0, why.parts().get(0).written());
        assertEquals(0, why.parts().get(1).written());
        assertEquals(1, why.parts().get(3).kept());
    }

    @Test
    void addsUpWhileWeightsChange() {
        RunChoice trained = RunChoice.predicting("A", 4, true, 1)
                .withSplit(new Split(OptionalInt.of(128), OptionalInt.of(96)))
                .withCalls(List.of(new Call.Fit(2, true, true), new Call.Reset(), new Call.Generate(Part.TEST, 20)));
        Trace trace = Examples.trace(Examples.series(140, trained), "A");
        assertAddsUp(trace);
        Cursor generated = place(trace, 4, 0, 0);
        assertEquals(
                Carry.CALLED, MemoryWalk.provenance(trace, generated).rest().before());
    }

    @Test
    void everyPartIsWhatAStepWroteTimesAllForgetGatesSince() {
        Trace a = Examples.trace(airline, "A");
        Provenance why = MemoryWalk.provenance(a, place(a, 0, 3, 1));
        assertEquals(11, why.parts().size());
        assertEquals(2, why.own());
        assertEquals(new Moment(0, 3, 1), why.parts().get(0).moment());
        assertEquals(new Moment(0, 0, 0), why.parts().get(10).moment());

        Provenance.Part part = why.earlierParts().get(1);
        assertEquals(new Moment(0, 2, 1), part.moment());
        Recording before = a.block(0, 2).recording();
        Recording here = a.block(0, 3).recording();
        double kept =
                before.at(Quantity.F, 0, 0, 2, 2) * here.at(Quantity.F, 0, 0, 0, 2) * here.at(Quantity.F, 0, 0, 1, 2);
        double written = before.at(Quantity.I, 0, 0, 1, 2) * before.at(Quantity.G, 0, 0, 1, 2);
        assertEquals(written * kept, part.value(), 1e-15);
        assertEquals(Carry.START, why.rest().before());
        assertEquals(0, why.rest().value());
    }

    @Test
    void earlierBatchesGiveTheirPartOfAStatefulRunAndNothingOfAStatelessOne() {
        Trace stateful = Examples.trace(airline, "A");
        Provenance why = MemoryWalk.provenance(stateful, place(stateful, 0, 5, 2));
        assertTrue(why.earlierShare() > 0.1 && why.earlierShare() < 0.9, "share " + why.earlierShare());
        assertNotEquals(0, why.earlierSum());

        Trace stateless = Examples.trace(airline, "B");
        Provenance none = MemoryWalk.provenance(stateless, place(stateless, 0, 5, 2));
        assertEquals(3, none.parts().size());
        assertEquals(0, none.earlierShare());
        assertEquals(0, none.earlierSum());
        assertEquals(Carry.STATELESS, none.rest().before());
    }

    @Test
    void memoryBeginsAtAResetAndAtAPin() {
        Trace a = Examples.trace(airline, "A");
        Provenance reset = MemoryWalk.provenance(a, place(a, 1, 0, 2));
        assertEquals(3, reset.parts().size());
        assertEquals(Carry.RESET, reset.rest().before());

        Trace pinned = Examples.trace(airline.withRun("A", run -> run.with(Pin.all(0, 4, 1))), "A");
        Provenance why = MemoryWalk.provenance(pinned, place(pinned, 0, 5, 0));
        assertEquals(3, why.parts().size());
        assertEquals(Carry.PINNED, why.rest().before());
        assertEquals(new Moment(0, 4, 1), why.parts().get(2).moment());
    }

    @Test
    void aRunThatGoesOnFromAnotherOneHasItsStateForRest() {
        Experiment two = airline.withRun("A", run -> run.withReset(ResetRule.NEVER))
                .withRun(
                        "C",
                        run -> run.withBatchSize(1)
                                .withReset(ResetRule.NEVER)
                                .withOrigin(new Origin(Optional.empty(), Optional.of("A"))));
        Trace goesOn = Examples.trace(two, "C");
        Provenance why = MemoryWalk.provenance(goesOn, place(goesOn, 0, 1, 0));
        assertEquals(Carry.INHERITED, why.rest().before());
        Trace first = Examples.trace(two, "A");
        assertEquals(c(first, place(first, 1, 139, 2)), why.rest().written());
        assertTrue(why.earlierShare() > 0);
        assertAddsUp(goesOn);
    }

    @Test
    void whatIsOlderThanTheBoundIsOnePart() {
        Trace a = Examples.trace(airline.withRun("A", run -> run.withReset(ResetRule.NEVER)), "A");
        Provenance all = MemoryWalk.provenance(a, place(a, 0, 20, 2));
        Provenance some = MemoryWalk.provenance(a, place(a, 0, 20, 2), 10);
        assertEquals(10, some.parts().size());
        assertEquals(Carry.KEPT, some.rest().before());
        double older = 0;
        for (Provenance.Part part : all.parts().subList(10, all.parts().size())) {
            older += part.value();
        }
        assertEquals(older, some.rest().value(), 1e-15);
        assertEquals(all.sum(), some.sum(), 1e-15);
        assertTrue(
                MemoryWalk.provenance(a, place(a, 1, 139, 2)).parts().size() < 2000,
                "nothing is left of steps far back");
    }
}
