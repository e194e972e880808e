package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.plan.Moment;

/** The outputs of a pass are those of its blocks, each at its sample. */
class OutputsTest {
    private static Experiment experiment(Call... calls) {
        RunChoice run = RunChoice.predicting("A", 2, true, 1)
                .withSplit(new Split(OptionalInt.of(30), OptionalInt.of(20)))
                .withCalls(List.of(calls));
        return Examples.series(40, run);
    }

    private static Trace trace(Call... calls) {
        return Examples.trace(experiment(calls), "A");
    }

    private static Outputs gathered(Trace trace, Outputs.Choice choice) {
        Outputs outputs = new Outputs(trace.plan(), choice);
        assertFalse(outputs.gather(trace));
        return outputs;
    }

    private static Outputs gathered(Trace trace, int epoch) {
        return gathered(trace, Outputs.Choice.around(trace.plan(), new Moment(epoch, 0, 0), 0));
    }

    @Test
    void everySampleHasTheOutputOfItsLastStep() {
        Trace trace = trace(new Call.Predict(Part.TRAIN, 1), new Call.Predict(Part.TEST, 1));
        Outputs outputs = gathered(trace, 1);
        assertTrue(outputs.isWhole());
        assertEquals(20, outputs.first());
        assertEquals(10, outputs.count());
        for (int sample = 20; sample < 30; sample++) {
            Moment moment = outputs.moment(sample).orElseThrow();
            assertEquals(new Moment(1, (sample - 20) / 2, 2), moment);
            assertEquals(sample % 2, outputs.slot(sample, moment));
            assertEquals(
                    trace.block(moment).recording().output(sample % 2, 2, 0),
                    outputs.values()[sample - outputs.first()]);
        }
        assertEquals(Optional.empty(), outputs.moment(19));
    }

    @Test
    void samplesOfAShuffledEpochStandInTheirOwnOrder() {
        Trace trace = trace(new Call.Fit(2, false, true));
        Outputs outputs = gathered(trace, 1);
        int sample = trace.plan().sample(1, 3, 1);
        Moment moment = new Moment(1, 3, 2);
        assertEquals(Optional.of(moment), outputs.moment(sample));
        assertEquals(1, outputs.slot(sample, moment));
        assertEquals(trace.block(1, 3).recording().output(1, 2, 0), outputs.values()[sample]);
    }

    @Test
    void generationHasTheOutputsOfOneSlot() {
        Trace trace = trace(new Call.Generate(Part.TEST, 5));
        Outputs outputs = gathered(trace, Outputs.Choice.around(trace.plan(), new Moment(0, 2, 0), 1));
        assertTrue(outputs.generates());
        assertEquals(5, outputs.count());
        assertEquals(trace.block(0, 4).recording().output(1, 2, 0), outputs.values()[4]);
        assertEquals(1, outputs.slot(4, outputs.moment(4).orElseThrow()));
    }

    @Test
    void outputsGrowWithTheirTrace() {
        Trace trace = Traces.empty(experiment(new Call.Fit(2, false, false)), List.of(), TraceBudget.USUAL)
                .get(0);
        assertThrows(CancellationException.class, () -> trace.record((done, all) -> done < 14));
        Outputs outputs = gathered(trace, 1);
        assertFalse(outputs.isWhole());
        assertEquals(Optional.of(new Moment(1, 3, 2)), outputs.moment(7));
        assertEquals(Optional.empty(), outputs.moment(8));
        assertTrue(Double.isNaN(outputs.values()[8]));
        trace.record(Progress.SILENT);
        assertFalse(outputs.gather(trace));
        assertTrue(outputs.isWhole());
        assertEquals(trace.block(1, 9).recording().output(1, 2, 0), outputs.values()[19]);
    }

    @Test
    void ofALongPassThereAreTheBatchesAroundAMoment() {
        Trace trace = trace(new Call.Predict(Part.ALL, 1));
        Outputs.Choice choice = Outputs.Choice.around(trace.plan(), new Moment(0, 9, 0), 0, 4);
        assertEquals(new Outputs.Choice(0, 7, 11, 0, 0), choice);
        Outputs outputs = gathered(trace, choice);
        assertTrue(outputs.isPart());
        assertFalse(outputs.isWhole());
        assertEquals(14, outputs.first());
        assertEquals(8, outputs.count());
        assertEquals(trace.block(0, 7).recording().output(0, 2, 0), outputs.values()[0]);
        Outputs.Choice end = Outputs.Choice.around(trace.plan(), new Moment(0, 14, 0), 0, 4);
        assertEquals(new Outputs.Choice(0, 11, 15, 0, 0), end);
    }

    @Test
    void longPassIsGatheredBitByBit() {
        RunChoice run = RunChoice.predicting("A", 1, true, 1);
        Trace trace = Examples.trace(Examples.series(2503, run), "A");
        Outputs outputs = new Outputs(trace.plan(), Outputs.Choice.around(trace.plan(), Moment.FIRST, 0));
        assertTrue(outputs.gather(trace));
        assertFalse(outputs.isWhole());
        assertFalse(outputs.gather(trace));
        assertTrue(outputs.isWhole());
        assertEquals(trace.block(0, 2499).recording().output(0, 2, 0), outputs.values()[2499]);
    }
}
