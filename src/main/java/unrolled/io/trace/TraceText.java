package unrolled.io.trace;

import unrolled.run.Run;

/** A kind of text that tells traces. */
interface TraceText {
    /** What stands before all moments. */
    void begin(ByteText to);

    /** How the moments of one run are told. */
    SlotText of(Run run);

    /** What stands between two slots of moments. */
    default String between() {
        return "";
    }

    /** What stands after all moments; the traces are complete then. */
    default void end(ByteText to) {}
}
