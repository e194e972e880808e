package unrolled.diagram.base;

/** The measures that pictures share, in pixels: what stands above each other in the window is lined up. */
public final class Margins {
    /** Left of it slots and axes are named; columns and curves begin after it. */
    public static final double GUTTER = 58;

    private Margins() {}
}
