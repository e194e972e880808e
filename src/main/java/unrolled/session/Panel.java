package unrolled.session;

/** What stands around the lanes and can be folded away, so that they have the room. */
public enum Panel {
    /** Data, model and runs, at the left. */
    SIDE,
    /** The numbers where the cursor stands, at the right. */
    NUMBERS,
    /** One more picture under the lanes. */
    BOTTOM
}
