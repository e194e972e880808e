package unrolled.io.trace;

/** Tells the slots of the moments of one run; for one thread. */
interface SlotText {
    /** How many rows a slot of a moment has. */
    int rows();

    void add(SlotMoment moment, ByteText to);
}
