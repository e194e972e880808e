package unrolled.diagram.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Bounds;

/** The value of a bar that is dragged. */
class StateGripTest {
    private static StateGrip grip(double largest) {
        return new StateGrip(Quantity.C, 0, new Bounds(0, 0, 40, 100), largest);
    }

    @Test
    void heightIsAValueInStepsThatCanBeSeen() {
        assertEquals(0, grip(0.5).valueAt(50));
        assertEquals(0.165, grip(0.5).valueAt(33.5));
        assertEquals(-1, grip(0.5).valueAt(150));
    }

    @Test
    void valueIsFiniteHoweverFarItIsDragged() {
        assertEquals(Double.MAX_VALUE, grip(1e308).valueAt(-1000));
        assertEquals(-Double.MAX_VALUE, grip(Double.MAX_VALUE).valueAt(1000));
    }
}
