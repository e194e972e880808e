package unrolled.debug.stop;

import java.util.OptionalInt;
import unrolled.run.plan.Moment;

/**
 * An enabled breakpoint and its question.
 *
 * @param number which of all breakpoints it is
 * @param question what is asked at every moment
 * @param everySlot whether the answer may be another one in another slot
 * @param slot the slot in which something changes most, if that was its question
 */
record AskedBreakpoint(int number, Breakpoint breakpoint, When question, boolean everySlot, OptionalInt slot) {
    Hit hit(Moment moment, int slotOfHit) {
        return new Hit(number, moment, everySlot ? OptionalInt.of(slotOfHit) : slot);
    }
}
