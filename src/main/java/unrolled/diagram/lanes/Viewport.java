package unrolled.diagram.lanes;

/**
 * The part of the lanes that is seen.
 *
 * @param anchor where the column of the cursor stands, from the left edge; all lanes are lined up at it
 * @param scroll how far the lanes are moved up
 * @param zoom 1 draws a state box 44 wide
 */
public record Viewport(double width, double height, double anchor, double scroll, double zoom) {
    public static final double LEAST_ZOOM = 0.04;
    public static final double MOST_ZOOM = 4;

    public Viewport {
        zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom));
    }
}
