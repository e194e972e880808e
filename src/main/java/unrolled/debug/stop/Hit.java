package unrolled.debug.stop;

import java.util.OptionalInt;
import unrolled.run.plan.Moment;

/**
 * A breakpoint that was hit.
 *
 * @param breakpoint which of the list, from 0
 * @param slot the first slot of which it is true; empty if it is meant of all of them together
 */
public record Hit(int breakpoint, Moment moment, OptionalInt slot) {}
