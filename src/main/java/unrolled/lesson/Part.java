package unrolled.lesson;

import java.util.OptionalInt;
import unrolled.debug.cursor.Cursor;

/**
 * Something of the picture that words can light and that can be clicked.
 *
 * @param at where it is: its run, moment and slot
 * @param number which of its numbers, as c[2]; empty for all of it
 */
public record Part(Kind kind, Cursor at, OptionalInt number) {
    /** What kind of thing it is. */
    public enum Kind {
        /** A pink box. */
        INPUT,
        /** An orange box. */
        STATE,
        /** A green box. */
        OUTPUT,
        /** The border into the batch: an arrow, or a wall. */
        CARRY,
        /** All boxes of the sample in the slot. */
        SAMPLE,
        /** All boxes of all slots of the batch. */
        BATCH,
        /** The lane of a run. */
        RUN
    }
}
