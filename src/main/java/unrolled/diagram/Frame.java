package unrolled.diagram;

/**
 * The room for a picture.
 *
 * @param caption where its first line begins: controls may stand before it
 */
public record Frame(double width, double height, double caption) {
    /** A picture without controls. */
    public static Frame of(double width, double height) {
        return new Frame(width, height, 14);
    }
}
