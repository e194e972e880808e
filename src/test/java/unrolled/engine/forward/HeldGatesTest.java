package unrolled.engine.forward;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.Examples;
import unrolled.engine.kernel.Elementary;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Model;

/** Gates that are held at a value, and what follows from it. */
class HeldGatesTest {
    private static final int STEPS = 4;

    private final Model stack = new Model(
            2,
            List.of(
                    Examples.lstm(10, 2, 3, true),
                    Examples.lstm(30, 3, 2, true),
                    Examples.dense(40, 2, 1, Activation.LINEAR, true)));
    private final double[] x = Examples.numbers(2, 2 * STEPS * stack.features());
    private final State start = Examples.state(stack, 3, 2);
    private final Recording free = Forward.run(stack, x, 2, STEPS, start);

    private Recording with(HeldGate... holds) {
        return with(List.of(), holds);
    }

    private Recording with(List<ForcedValue> settings, HeldGate... holds) {
        Interventions done = new Interventions(Resets.NONE, settings, List.of(holds), DropoutDraws.NONE);
        return Forward.run(stack, x, 2, STEPS, start, done, new Workspace());
    }

    @Test
    void aForgetGateThatIsHeldAtOneKeepsAllThatIsInC() {
        Recording held = with(new HeldGate(Quantity.F, 0, 1, 2, 1, 2, 1.0));
        for (int step = 1; step <= 2; step++) {
            assertEquals(1.0, held.at(Quantity.F, 0, 1, step, 2));
            double written = held.at(Quantity.I, 0, 1, step, 2) * held.at(Quantity.G, 0, 1, step, 2);
            double c = held.previousC(0, 1, step, 2) + written;
            assertEquals(c, held.at(Quantity.C, 0, 1, step, 2));
            assertEquals(held.at(Quantity.O, 0, 1, step, 2) * Elementary.tanh(c), held.at(Quantity.H, 0, 1, step, 2));
        }
        assertNotEquals(1.0, held.at(Quantity.F, 0, 1, 3, 2));
    }

    @Test
    void everyGateMayBeHeldAtWhatItIsWithoutAnyChange() {
        for (Quantity gate : List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O)) {
            double value = free.at(gate, 0, 1, 2, 1);
            Recording same = with(new HeldGate(gate, 0, 1, 1, 2, 2, value));
            assertEquals(free.end(), same.end());
            assertEquals(free.output(1, STEPS - 1, 0), same.output(1, STEPS - 1, 0));
        }
    }

    @Test
    void nothingBeforeAndNoOtherSlotChanges() {
        Recording held = with(new HeldGate(Quantity.I, 0, 1, 1, 2, STEPS, 0.0));
        assertEquals(free.after(1), held.after(1));
        for (int step = 0; step < STEPS; step++) {
            assertEquals(free.at(Quantity.H, 1, 0, step, 0), held.at(Quantity.H, 1, 0, step, 0));
            assertArrayEquals(free.input(1, 0, step), held.input(1, 0, step));
        }
        assertNotEquals(free.at(Quantity.C, 1, 1, 2, 0), held.at(Quantity.C, 1, 1, 2, 0), "the layer above reads h");
    }

    @Test
    void ofTwoHoldsOfAGateTheLastOneCountsWhereBothAre() {
        Recording held =
                with(new HeldGate(Quantity.O, 1, 0, 0, 0, 3, 0.75), new HeldGate(Quantity.O, 1, 0, 0, 1, 2, 0.25));
        assertEquals(0.75, held.at(Quantity.O, 1, 0, 0, 0));
        assertEquals(0.25, held.at(Quantity.O, 1, 0, 1, 0));
        assertEquals(0.25, held.at(Quantity.O, 1, 0, 2, 0));
        assertEquals(0.75, held.at(Quantity.O, 1, 0, 3, 0));
    }

    @Test
    void aCellStateThatIsSetIsGivenOutThroughTheGateThatIsHeld() {
        Recording held = with(
                List.of(new ForcedValue(Quantity.C, 0, 1, 2, 1, 0.5)), new HeldGate(Quantity.O, 0, 1, 1, 2, 2, 1.0));
        assertEquals(0.5, held.at(Quantity.C, 0, 1, 2, 1));
        assertEquals(Elementary.tanh(0.5), held.at(Quantity.H, 0, 1, 2, 1));
    }

    @Test
    void aRecordingKnowsWhatWasHeld() {
        HeldGate hold = new HeldGate(Quantity.F, 0, 1, 1, 2, 9, 1.0);
        Recording held = with(hold);
        assertTrue(held.isHeld(Quantity.F, 0, 1, 3, 1));
        assertFalse(held.isHeld(Quantity.F, 0, 1, 1, 1));
        assertFalse(held.isHeld(Quantity.I, 0, 1, 3, 1));
        assertFalse(held.isHeld(Quantity.F, 0, 0, 3, 1));
        assertFalse(free.isHeld(Quantity.F, 0, 1, 3, 1));
        assertFalse(held.isSet(Quantity.C, 0, 1, 3, 1));
        assertEquals(List.of(hold), held.held(0, 1, 2));
    }

    @Test
    void whatIsNoGateAndPlacesThatThereAreNotAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HeldGate(Quantity.C, 0, 0, 0, 0, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> with(new HeldGate(Quantity.F, 2, 0, 0, 0, 0, 1)));
        assertThrows(IndexOutOfBoundsException.class, () -> with(new HeldGate(Quantity.F, 0, 2, 0, 0, 0, 1)));
        assertThrows(IndexOutOfBoundsException.class, () -> with(new HeldGate(Quantity.F, 0, 0, 3, 0, 0, 1)));
    }
}
