package unrolled.analysis;

import unrolled.debug.cursor.Cursor;

/**
 * Where one of two runs has no more to read while the other one goes on.
 *
 * @param one where the one run stands: at its last place, or at the first one that the other run does not have
 * @param other where the other run stands then
 * @param ofOne whether it is the one run that ends
 * @param over whether it ends for good, and not just a pass over its samples
 */
public record RunEnd(Cursor one, Cursor other, boolean ofOne, boolean over) {
    RunEnd ofRun() {
        return new RunEnd(one, other, ofOne, true);
    }
}
