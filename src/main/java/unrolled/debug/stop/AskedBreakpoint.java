package unrolled.debug.stop;

import java.util.OptionalInt;
import unrolled.run.Moment;

/**
 * An enabled breakpoint and its question.
 *
 * @param number which of all breakpoints it is
 * @param slot the slot in which something changes most, if that is its question
 */
record AskedBreakpoint(int number, Breakpoint breakpoint, Probe probe, OptionalInt slot) {
    Hit hit(Moment moment, int slotOfHit) {
        OptionalInt known = probe.everySlot() ? OptionalInt.of(slotOfHit) : slot;
        return new Hit(number, moment, known);
    }
}
