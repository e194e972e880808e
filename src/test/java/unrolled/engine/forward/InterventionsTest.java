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

/** What steps are made to leave, and what follows from it. */
class InterventionsTest {
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

    private Recording with(ForcedValue... settings) {
        Interventions done = new Interventions(Resets.NONE, List.of(settings));
        return Forward.run(stack, x, 2, STEPS, start, done, new Workspace());
    }

    @Test
    void whatWasComputedMayBeSetToItselfWithoutAnyChange() {
        double c = free.at(Quantity.C, 0, 1, 2, 1);
        Recording same = with(new ForcedValue(Quantity.C, 0, 1, 2, 1, c));
        assertEquals(free.end(), same.end());
        assertEquals(free.output(1, STEPS - 1, 0), same.output(1, STEPS - 1, 0));
    }

    @Test
    void hFollowsFromTheNewC() {
        Recording changed = with(new ForcedValue(Quantity.C, 0, 1, 2, 1, 0.5));
        assertEquals(0.5, changed.at(Quantity.C, 0, 1, 2, 1));
        double o = free.at(Quantity.O, 0, 1, 2, 1);
        assertEquals(o * Elementary.tanh(0.5), changed.at(Quantity.H, 0, 1, 2, 1));
        assertEquals(0.5, changed.previousC(0, 1, 3, 1));
    }

    @Test
    void hIsSetWithoutChangingC() {
        Recording changed = with(new ForcedValue(Quantity.H, 0, 1, 2, 1, 0.5));
        assertEquals(free.at(Quantity.C, 0, 1, 2, 1), changed.at(Quantity.C, 0, 1, 2, 1));
        assertEquals(0.5, changed.previousH(0, 1, 3, 1));
    }

    @Test
    void bothAreSetInAnyOrder() {
        ForcedValue c = new ForcedValue(Quantity.C, 1, 0, 1, 0, 0.9);
        ForcedValue h = new ForcedValue(Quantity.H, 1, 0, 1, 0, -0.25);
        assertEquals(with(c, h).end(), with(h, c).end());
        assertEquals(-0.25, with(h, c).at(Quantity.H, 1, 0, 1, 0));
    }

    @Test
    void theLayerAboveReadsTheNewHInTheSameStep() {
        Recording changed = with(new ForcedValue(Quantity.H, 0, 1, 2, 1, 0.5));
        assertEquals(0.5, changed.input(1, 1, 2)[1]);
        assertNotEquals(free.at(Quantity.C, 1, 1, 2, 0), changed.at(Quantity.C, 1, 1, 2, 0));
    }

    @Test
    void nothingBeforeAndNoOtherSlotChanges() {
        Recording changed = with(new ForcedValue(Quantity.C, 0, 1, 2, 1, 0.5));
        assertEquals(free.after(1), changed.after(1));
        for (int step = 0; step < STEPS; step++) {
            assertEquals(free.at(Quantity.H, 1, 0, step, 0), changed.at(Quantity.H, 1, 0, step, 0));
            assertArrayEquals(free.input(1, 0, step), changed.input(1, 0, step));
        }
    }

    @Test
    void aRecordingKnowsWhatWasSet() {
        ForcedValue setting = new ForcedValue(Quantity.C, 0, 1, 2, 1, 0.5);
        Recording changed = with(setting);
        assertTrue(changed.isSet(Quantity.C, 0, 1, 2, 1));
        assertFalse(changed.isSet(Quantity.H, 0, 1, 2, 1));
        assertFalse(free.isSet(Quantity.C, 0, 1, 2, 1));
        assertEquals(List.of(setting), changed.settings(0, 1, 2));
    }

    @Test
    void placesThatThereAreNotAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ForcedValue(Quantity.F, 0, 0, 0, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> with(new ForcedValue(Quantity.C, 2, 0, 0, 0, 1)));
        assertThrows(IndexOutOfBoundsException.class, () -> with(new ForcedValue(Quantity.C, 0, 2, 0, 0, 1)));
        assertThrows(IndexOutOfBoundsException.class, () -> with(new ForcedValue(Quantity.C, 0, 0, STEPS, 0, 1)));
        assertThrows(IndexOutOfBoundsException.class, () -> with(new ForcedValue(Quantity.C, 0, 0, 0, 3, 1)));
    }
}
