package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.data.TableTest.assertRefused;

import org.junit.jupiter.api.Test;

class ArraySamplesTest {
    @Test
    void givesWhatItWasGiven() {
        double[][][] inputs = {{{1, 2}, {3, 4}, {5, 6}}, {{7, 8}, {9, 10}, {11, 12}}};
        Samples samples = ArraySamples.of(inputs, new double[][] {{0.5}, {1.5}});
        inputs[1][2][0] = 99;
        assertEquals("[2, 3, 2]", samples.shape());
        assertEquals(11, samples.input(1, 2, 0));
        assertEquals(1, samples.outputs());
        assertEquals(1.5, samples.target(1, 0));
    }

    @Test
    void needsNoTargets() {
        assertEquals(0, ArraySamples.of(new double[][][] {{{1}}}).outputs());
    }

    @Test
    void targetsOfEveryStepStandOneBehindTheOther() {
        double[][][] inputs = {{{1}, {2}}};
        Samples samples = ArraySamples.of(inputs, new double[][] {{0.1, 0.2, 0.3, 0.4}}, 2);
        assertEquals(4, samples.outputs());
        assertTrue(samples.hasTarget(0));
        assertEquals(0.3, samples.target(0, 1, 0));
        Samples last = ArraySamples.of(inputs, new double[][] {{0.1, 0.2}});
        assertFalse(last.hasTarget(0));
        assertEquals(0.2, last.target(0, 1, 1));
        assertFalse(ArraySamples.of(inputs).hasTarget(1));
    }

    @Test
    void refusesSamplesThatAreNotAlike() {
        assertRefused(
                "time steps of sample 1 should be 1, as in sample 0, but are 2: make all samples alike",
                () -> ArraySamples.of(new double[][][] {{{1}}, {{1}, {2}}}));
        assertRefused(
                "features of sample 1, time step 0 should be 1, as in sample 0, but are 2: make all samples alike",
                () -> ArraySamples.of(new double[][][] {{{1}}, {{1, 2}}}));
        assertRefused(
                "targets should be one for each of 1 samples but are 2: add or drop some",
                () -> ArraySamples.of(new double[][][] {{{1}}}, new double[2][1]));
        assertRefused(
                "inputs should be [samples, time steps, features] with at least one of each but are empty: "
                        + "give at least one number",
                () -> ArraySamples.of(new double[0][][]));
    }
}
