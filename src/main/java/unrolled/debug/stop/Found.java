package unrolled.debug.stop;

/**
 * Where a probe said yes.
 *
 * @param probe which one, from 0
 * @param moment the number of the moment in the run
 * @param slot the first one in which it said so
 */
record Found(int probe, long moment, int slot) {}
