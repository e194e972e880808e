package unrolled.debug.cursor;

import unrolled.run.plan.Moment;

/**
 * The place of a run that follows the cursor of another one.
 *
 * @param slot where it follows; a smaller batch may not have it
 * @param stayed the run has no such moment and stays at its last one before
 */
public record Followed(Moment moment, int slot, boolean stayed) {}
