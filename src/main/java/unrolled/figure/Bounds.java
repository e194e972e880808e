package unrolled.figure;

/** An upright rectangle; a negative width or height becomes 0. */
public record Bounds(double x, double y, double width, double height) {
    public Bounds {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    /** The rectangle with these two corners, in any order. */
    public static Bounds between(double x1, double y1, double x2, double y2) {
        return new Bounds(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    /** Whether the point lies inside or on the edge. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** Whether {@code b} lies wholly inside. */
    public boolean contains(Bounds b) {
        return b.x >= x && b.right() <= right() && b.y >= y && b.bottom() <= bottom();
    }

    /** Whether the two share at least a point, be it on an edge. */
    public boolean intersects(Bounds b) {
        return b.x <= right() && b.right() >= x && b.y <= bottom() && b.bottom() >= y;
    }

    /** What the two share; without width or height where they are apart. */
    public Bounds intersection(Bounds b) {
        double left = Math.max(x, b.x);
        double top = Math.max(y, b.y);
        return new Bounds(left, top, Math.min(right(), b.right()) - left, Math.min(bottom(), b.bottom()) - top);
    }

    /** The smallest rectangle around both. */
    public Bounds union(Bounds b) {
        double left = Math.min(x, b.x);
        double top = Math.min(y, b.y);
        return new Bounds(left, top, Math.max(right(), b.right()) - left, Math.max(bottom(), b.bottom()) - top);
    }

    /** Every edge moved inwards by {@code d}, outwards if negative, at most to the centre. */
    public Bounds inset(double d) {
        double dx = Math.min(d, width / 2);
        double dy = Math.min(d, height / 2);
        return new Bounds(x + dx, y + dy, width - 2 * dx, height - 2 * dy);
    }

    public Bounds translate(double dx, double dy) {
        return new Bounds(x + dx, y + dy, width, height);
    }

    /** Whether place and size are numbers; a value that is NaN gives bounds that are nowhere. */
    boolean isSomewhere() {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(right()) && Double.isFinite(bottom());
    }
}
