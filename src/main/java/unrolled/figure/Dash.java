package unrolled.figure;

/** How a line is broken. */
public enum Dash {
    SOLID(0, 0),
    DASHED(4, 3),
    /** Round dots: dashes without length and with round ends. */
    DOTTED(0, 2.5);

    private final double dash;
    private final double gap;

    Dash(double dash, double gap) {
        this.dash = dash;
        this.gap = gap;
    }

    /** Whether the ends of a line are round. */
    public boolean round() {
        return this == DOTTED;
    }

    /** The lengths of dash and gap of a line of this width; empty when unbroken. */
    public double[] pattern(double width) {
        return this == SOLID ? new double[0] : new double[] {dash * width, gap * width};
    }
}
