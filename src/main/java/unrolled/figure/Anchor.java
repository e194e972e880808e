package unrolled.figure;

/** Which point of a text its x names. */
public enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double part;

    Anchor(double part) {
        this.part = part;
    }

    /** The x where a text of this width starts. */
    public double start(double x, double width) {
        return x - part * width;
    }
}
