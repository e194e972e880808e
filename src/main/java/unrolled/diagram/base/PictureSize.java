package unrolled.diagram.base;

/**
 * The room for a picture.
 *
 * @param caption where its first line begins: controls may stand before it
 */
public record PictureSize(double width, double height, double caption) {
    /** A picture without controls. */
    public static PictureSize of(double width, double height) {
        return new PictureSize(width, height, 14);
    }
}
