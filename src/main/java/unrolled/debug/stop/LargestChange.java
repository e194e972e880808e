package unrolled.debug.stop;

import unrolled.run.Moment;

/**
 * Where something changed most from one step to the next.
 *
 * @param size the absolute change; of a vector the norm of its change
 */
public record LargestChange(Moment moment, int slot, double size) {}
